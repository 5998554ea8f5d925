package io.cardea.gateway.http;

import static io.cardea.gateway.http.TestGate.authorized;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.cardea.access.Gate;
import io.cardea.gateway.Facts;
import io.cardea.gateway.list.AutonomousController;
import io.cardea.gateway.list.AutonomousController.Answer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NoKafka.class)
class FetchingAListIT {

    private static final String LIST = "/v1/gates/" + Facts.GATE + "/list";

    @Inject
    TestGate gate;

    @Inject
    @ConfigProperty(name = "cardea.gateway.data-dir")
    Path folder;

    @BeforeEach
    void know() {
        gate.becomesKnown();
    }

    @Test
    void a_controller_verifies_its_list_by_the_published_key_and_decides_by_it() {
        AutonomousController controller = new AutonomousController(publishedKey());

        controller.take(fetch("").asByteArray());

        assertThat(controller.decide(Facts.CREDENTIAL, Gate.Direction.IN, Facts.NOW))
                .isEqualTo(Answer.ADMITTED);
    }

    @Test
    void the_version_that_it_has_brings_what_has_changed_since() {
        AutonomousController controller = new AutonomousController(publishedKey());
        controller.take(fetch("").asByteArray());

        byte[] changes = fetch("?since=" + controller.version()).asByteArray();
        controller.take(changes);

        assertThat(new String(changes, UTF_8).split("\n")).hasSize(2);
        assertThat(controller.size()).isEqualTo(1);
    }

    @Test
    void the_same_version_is_not_sent_again() {
        String tag = fetch("").header("ETag");

        assertThat(tag).isNotBlank();
        authorized()
                .header("If-None-Match", tag)
                .get(LIST)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(emptyString());
    }

    @Test
    void nothing_of_a_list_stays_on_the_disk() throws IOException {
        fetch("");

        try (Stream<Path> left = Files.list(folder.resolve("lists"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void nobody_gets_another_gates_list_or_one_without_a_key() {
        authorized()
                .get("/v1/gates/" + UUID.randomUUID() + "/list")
                .then()
                .statusCode(403)
                .body("code", equalTo("gateway.other-gate"));
        given().get(LIST).then().statusCode(401).body("code", equalTo("gateway.key-missing"));
    }

    @Test
    void a_junk_version_brings_the_whole_list() {
        for (String since : List.of("?since=junk", "?since=", "?since=1.2.3.4.5")) {
            assertThat(fetch(since).asString()).doesNotContain("\"since\"");
        }
    }

    private static Response fetch(String query) {
        return authorized()
                .get(LIST + query)
                .then()
                .statusCode(200)
                .contentType(matchesPattern("application/x-ndjson.*"))
                .extract()
                .response();
    }

    private static String publishedKey() {
        return given().get("/v1/gateway/keys")
                .then()
                .statusCode(200)
                .body("keys[0].crv", equalTo("Ed25519"))
                .extract()
                .path("keys[0].x");
    }
}
