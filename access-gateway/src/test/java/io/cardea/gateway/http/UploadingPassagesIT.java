package io.cardea.gateway.http;

import static io.cardea.gateway.http.TestGate.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cardea.gateway.Facts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(NoKafka.class)
class UploadingPassagesIT {

    private static final String PATH = "/v1/gates/" + Facts.GATE + "/passages/offline";

    @Inject
    TestGate gate;

    @BeforeEach
    void know() {
        gate.becomesKnown();
    }

    @Test
    void a_controller_tells_what_it_decided_and_learns_what_became_of_it() {
        String lines = """
                {"deviceTime":"2026-06-01T12:00:00Z","list":"l1","passages":[
                {"sequence":1,"at":"2026-06-01T11:00:00Z","credential":"%s","outcome":"ADMITTED","passed":true},
                {"sequence":3,"at":"2026-06-01T11:01:00Z","credential":"nobody's","outcome":"REFUSED",
                 "reason":"UNKNOWN_CREDENTIAL"},
                {"sequence":4,"at":"2026-06-01T11:02:00Z","credential":"%s","outcome":"REFUSED"}]}
                """.formatted(Facts.CREDENTIAL, Facts.CREDENTIAL);

        String decision = post(PATH, lines)
                .statusCode(200)
                .body("passages", hasSize(2))
                .body("passages[0].repeated", equalTo(false))
                .body("refused[0].index", equalTo(2))
                .body("refused[0].field", equalTo("reason"))
                .body("missing[0].from", equalTo(2))
                .extract()
                .path("passages[0].decision");

        post(PATH, lines).statusCode(200).body("passages[0].repeated", equalTo(true));
        TestGate.authorized()
                .get("/v1/checks/" + decision)
                .then()
                .statusCode(200)
                .body("passed", equalTo(true))
                .body("at", equalTo("2026-06-01T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"deviceTime\":\"2026-06-01T12:00:00Z\",\"passages\":[]}",
                "{\"deviceTime\":\"2026-06-01T12:00:00Z\",\"passages\":[{\"sequence\":\"x\"}]}",
                "{\"deviceTime\":\"yesterday\",\"passages\":[{\"sequence\":1}]}"
            })
    void what_cannot_be_read_is_a_problem_and_changes_nothing(String body) {
        post(PATH, body).statusCode(400).body("code", equalTo("request.invalid"));
    }

    @Test
    void another_gates_path_is_closed_to_it() {
        post(
                        "/v1/gates/" + UUID.randomUUID() + "/passages/offline",
                        "{\"deviceTime\":\"2026-06-01T12:00:00Z\",\"passages\":[{\"sequence\":1}]}")
                .statusCode(403)
                .body("code", equalTo("gateway.other-gate"));
    }
}
