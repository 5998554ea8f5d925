package io.cardea.gateway.http;

import static io.cardea.gateway.http.TestGate.post;
import static io.cardea.testing.cases.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldControl.Kind;
import io.cardea.gateway.copy.HeldControl.Mode;
import io.cardea.gateway.health.Acknowledged;
import io.cardea.gateway.health.Health;
import io.cardea.gateway.health.Heard;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NoKafka.class)
class KeepingAConnectionIT {

    private static final String PATH = "/v1/gates/" + Facts.GATE + "/connection";
    private static final String CHECK = "{\"id\":\"1\",\"check\":{\"credential\":\"" + Facts.CREDENTIAL + "\"}}";

    @Inject
    TestGate gate;

    @Inject
    Heard told;

    @BeforeEach
    void know() {
        gate.becomesKnown();
    }

    @Test
    void checks_and_passages_are_answered_as_over_http() {
        try (Controller controller = connected()) {
            controller.says(CHECK);
            JsonNode answer = controller.hears("check");
            assertThat(answer.path("id").asText()).isEqualTo("1");
            assertThat(answer.at("/check/outcome").asText()).isEqualTo("ADMITTED");

            String decision = answer.at("/check/decision").asText();
            controller.says(
                    "{\"id\":\"2\",\"passage\":{\"decision\":\"%s\",\"ending\":\"WENT_THROUGH\"}}".formatted(decision));
            assertThat(controller.hears("passage").at("/passage/ending").asText())
                    .isEqualTo("WENT_THROUGH");
            TestGate.authorized().get("/v1/checks/" + decision).then().body("passed", equalTo(true));
        }
    }

    @Test
    void the_same_scan_gets_the_same_answer_by_either_way() {
        String scan = UUID.randomUUID().toString();
        String asked = "{\"credential\":\"%s\",\"scan\":\"%s\"}".formatted(Facts.CREDENTIAL, scan);
        String decision = post("/v1/checks", asked).statusCode(200).extract().path("decision");

        try (Controller controller = connected()) {
            controller.says("{\"check\":%s}".formatted(asked));
            assertThat(controller.hears("check").at("/check/decision").asText()).isEqualTo(decision);
        }
    }

    @Test
    void what_makes_no_sense_is_a_problem_and_the_next_message_is_answered() {
        try (Controller controller = connected()) {
            controller.says("not json");
            assertThat(controller.hears("problem").at("/problem/code").asText()).isEqualTo("request.malformed");
            controller.says("{\"id\":\"7\",\"check\":{\"credential\":\"\"}}");
            JsonNode problem = controller.hears("problem");
            assertThat(problem.path("id").asText()).isEqualTo("7");
            assertThat(problem.at("/problem/field").asText()).isEqualTo("credential");
            controller.says("{\"check\":{\"credential\":\"a\",\"colour\":\"red\"}}");
            assertThat(controller.hears("problem").at("/problem/code").asText()).isEqualTo("request.unknown-field");
            controller.says("{\"dance\":{}}");
            assertThat(controller.hears("problem").at("/problem/field").asText())
                    .isEqualTo("dance");
            controller.says(CHECK);
            assertThat(controller.hears("check").has("check")).isTrue();
        }
    }

    @Test
    void a_gate_is_told_to_open_once_and_acknowledges_it() {
        try (Controller controller = connected()) {
            UUID command = gate.isTold(Mode.NORMAL, Kind.OPEN, Facts.NOW.plusSeconds(10));

            JsonNode heard = controller.hears("command");
            assertThat(heard.at("/command/kind").asText()).isEqualTo("OPEN");
            assertThat(heard.at("/command/id").asText()).isEqualTo(command.toString());
            controller.says("{\"acknowledge\":{\"command\":\"%s\"}}".formatted(command));
            assertThat(controller.hears("acknowledge").has("acknowledge")).isTrue();
            assertThat(told.untold())
                    .extracting(Health::acknowledged)
                    .extracting(Acknowledged::command)
                    .contains(command);
        }
        try (Controller again = connected()) {
            again.says(CHECK);
            assertThat(again.hearsNext().has("check")).isTrue();
        }
    }

    @Test
    void to_open_is_not_told_when_it_is_too_late() {
        gate.isTold(Mode.NORMAL, Kind.OPEN, Facts.NOW);

        try (Controller controller = connected()) {
            controller.says(CHECK);
            assertThat(controller.hearsNext().has("check")).isTrue();
        }
    }

    @Test
    void a_lock_down_is_told_to_who_was_away_and_decides_every_check() {
        gate.isTold(Mode.LOCKED_DOWN, Kind.LOCK_DOWN, null);

        given().get("/v1/gateway/state").then().body("connections.unacknowledged", equalTo(1));
        try (Controller controller = new Controller(RestAssured.port, PATH, TestGate.KEY)) {
            assertThat(controller.hears("connected").at("/connected/mode").asText())
                    .isEqualTo("LOCKED_DOWN");
            JsonNode command = controller.hears("command");
            controller.says(CHECK);
            assertThat(controller.hears("check").at("/check/reason").asText()).isEqualTo("GATE_CLOSED");
            controller.says("{\"acknowledge\":{\"command\":\"%s\"}}"
                    .formatted(command.at("/command/id").asText()));
            controller.hears("acknowledge");
        }
        given().get("/v1/gateway/state").then().body("connections.unacknowledged", equalTo(0));
        check(Facts.CREDENTIAL, "REFUSED", null);
    }

    @Test
    void in_an_emergency_everybody_is_let_through_and_it_is_marked() {
        gate.isTold(Mode.EMERGENCY_RELEASE, Kind.EMERGENCY_RELEASE, null);

        check(Facts.CREDENTIAL, "ADMITTED", "EMERGENCY");
        check("nobody's", "ADMITTED", "EMERGENCY");
        gate.isTold(Mode.NORMAL, Kind.RESUME, null);
        check(Facts.CREDENTIAL, "ADMITTED", null);
        check("nobody's", "REFUSED", null);
    }

    @Test
    void the_connection_of_a_gate_with_another_key_ends() {
        try (Controller controller = connected()) {
            gate.getsAnotherKey();

            eventually(() -> assertThat(controller.closedWith()).isEqualTo(4401));
        }
    }

    @Test
    void whoever_is_not_the_gate_or_opens_no_web_socket_is_told_so() {
        given().get(PATH).then().statusCode(401).body("code", equalTo("gateway.key-missing"));
        TestGate.authorized().get(PATH).then().statusCode(426).body("code", equalTo("gateway.upgrade-required"));
        TestGate.authorized()
                .get("/v1/gates/" + UUID.randomUUID() + "/connection")
                .then()
                .statusCode(403)
                .body("code", equalTo("gateway.other-gate"));
    }

    private static void check(String credential, String outcome, @Nullable String remark) {
        post("/v1/checks", "{\"credential\":\"" + credential + "\"}")
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("remark", equalTo(remark));
    }

    private static Controller connected() {
        Controller controller = new Controller(RestAssured.port, PATH, TestGate.KEY);
        controller.hears("connected");
        return controller;
    }
}
