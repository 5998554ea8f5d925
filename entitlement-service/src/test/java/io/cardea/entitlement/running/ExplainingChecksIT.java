package io.cardea.entitlement.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cardea.access.RotatingCode;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ExplainingChecksIT {

    private static final String NOON = "2026-11-20T11:00:00Z";

    private Club club;

    @BeforeEach
    void open() {
        club = Club.withAFrozenPunchCardAt(NOON);
    }

    private ValidatableResponse explain(Map<String, ?> question) {
        var asked = new HashMap<String, Object>(question);
        asked.putIfAbsent("gate", club.turnstile);
        return club.frontDesk()
                .contentType("application/json")
                .body(asked)
                .post("/v1/checks/explain")
                .then();
    }

    @Test
    void a_credential_is_explained_like_its_card() {
        explain(Map.of("credential", "card-" + club.card))
                .statusCode(200)
                .body("outcome", equalTo("ADMITTED"))
                .body("direction", equalTo("IN"))
                .body("at", equalTo(NOON))
                .body("pass.card", equalTo(club.card.toString()))
                .body("pass.rule", equalTo("USES_LEFT"));
        explain(Map.of("card", club.card)).body("pass.card", equalTo(club.card.toString()));
    }

    @Test
    void of_a_rotating_code_the_card_is_taken() {
        var code = RotatingCode.made(club.card, new byte[16], Instant.parse("2020-01-01T00:00:00Z"));

        explain(Map.of("credential", code.text())).body("outcome", equalTo("ADMITTED"));
    }

    @Test
    void any_instant_can_be_asked_for() {
        explain(Map.of("card", club.card, "at", "2026-11-26T12:00:00+01:00"))
                .statusCode(200)
                .body("reason", equalTo("FROZEN"))
                .body("pass.intervals[0].to", equalTo("2026-11-30T11:00:00Z"));
    }

    @Test
    void somebody_inside_a_freeze_is_let_out() {
        explain(Map.of("card", club.card, "at", "2026-11-26T12:00:00Z", "direction", "OUT"))
                .body("outcome", equalTo("ADMITTED"))
                .body("pass.rule", equalTo("WAY_OUT"));
    }

    @Test
    void what_nobody_knows_is_explained_too() {
        explain(Map.of("credential", "found in the street"))
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("UNKNOWN_CREDENTIAL"))
                .body("pass", nullValue());
    }

    @Test
    void cards_of_another_company_are_not_known() {
        var others = Club.openedAt(NOON);

        explain(Map.of("credential", "card-" + others.card)).body("reason", equalTo("UNKNOWN_CREDENTIAL"));
        explain(Map.of("card", club.card, "gate", others.turnstile))
                .statusCode(404)
                .body("code", equalTo("entitlement.gate-unknown"));
    }

    @Test
    void a_question_names_one_thing() {
        explain(Map.of("card", UUID.randomUUID(), "credential", "04A1"))
                .statusCode(400)
                .body("code", equalTo("request.invalid"));
        explain(Map.of()).statusCode(400).body("field", equalTo("credential"));
    }

    @Test
    void what_the_gate_does_not_take_is_explained_too() {
        club.publish(club.gateTaking("STATIC_QR", "ROTATING"));

        eventually(() -> explain(Map.of("credential", "card-" + club.card))
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("NO_RIGHT_FOR_GATE"))
                .body("pass.outcome", equalTo("ADMITTED")));
        explain(Map.of("card", club.card)).body("outcome", equalTo("ADMITTED"));
    }

    @Test
    void what_its_site_does_not_take_is_explained_too_unless_the_gate_does() {
        club.publish(club.siteTaking("STATIC_QR", "ROTATING"));

        eventually(() -> explain(Map.of("credential", "card-" + club.card))
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("NO_RIGHT_FOR_GATE")));

        club.publish(club.gateTaking("RFID", "STATIC_QR"));
        eventually(() -> explain(Map.of("credential", "card-" + club.card))
                .statusCode(200)
                .body("outcome", equalTo("ADMITTED")));
    }

    @Test
    void members_may_not_ask() {
        club.theMember()
                .contentType("application/json")
                .body(Map.of("card", club.card, "gate", club.turnstile))
                .post("/v1/checks/explain")
                .then()
                .statusCode(403);
    }
}
