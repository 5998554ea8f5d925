package io.cardea.gateway.http;

import static io.cardea.gateway.http.TestGate.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldDevice;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(NoKafka.class)
class ProvingDevicesIT {

    private static final String CHECK = "{\"credential\":\"" + Facts.CREDENTIAL + "\"}";
    private static final String BEAT = "/v1/gates/" + Facts.GATE + "/heartbeats";

    @Inject
    TestGate gate;

    @BeforeEach
    void know() {
        gate.becomesKnown();
    }

    @Test
    void a_device_with_its_old_key_is_answered_beside_one_with_the_new() {
        gate.becomesKnown(new HeldDevice(new HeldDevice.OldKey(TestGate.hash("old"), null), Set.of(), false, null));

        with("old", CHECK).statusCode(200);
        post("/v1/checks", CHECK).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK, "{\"credential\":\"a\",\"at\":\"2026-06-01T12:00:00Z\"}"})
    void a_disabled_gate_is_turned_away_with_the_reason_either_way(String body) {
        gate.becomesKnown(new HeldDevice(null, Set.of(), true, null));

        post("/v1/checks", body)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("gateway.gate-disabled"));
        with("guessed", body).statusCode(401).body("code", equalTo("gateway.key-invalid"));

        gate.becomesKnown();
        post("/v1/checks", body).statusCode(200);
    }

    @Test
    void a_device_says_that_it_is_well_and_learns_how_far_its_clock_is_off() {
        post(BEAT, "{\"deviceTime\":\"2000-01-01T00:00:00Z\",\"firmware\":\"2.4.1\"}")
                .statusCode(200)
                .body("at", notNullValue())
                .body("deviceAhead", startsWith("PT-"));
        post(BEAT, "{}").statusCode(200).body("deviceAhead", nullValue());
    }

    @Test
    void a_heartbeat_that_makes_no_sense_is_a_problem() {
        post(BEAT, "{\"firmware\":\"\"}").statusCode(400).body("field", equalTo("firmware"));
        post(BEAT, "{\"deviceTime\":\"noon\"}").statusCode(400).body("field", equalTo("deviceTime"));
        post(BEAT, "").statusCode(400);
        given().contentType(ContentType.JSON).body("{}").post(BEAT).then().statusCode(401);
    }

    private static ValidatableResponse with(String secret, String body) {
        return given().header("Authorization", "Gate " + Facts.GATE + "." + secret)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/checks")
                .then();
    }
}
