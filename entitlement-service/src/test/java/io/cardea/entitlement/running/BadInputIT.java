package io.cardea.entitlement.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.cardea.entitlement.Facts;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class BadInputIT {

    @ParameterizedTest(name = "GET {0} is {1} {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/passes/not-an-id                        | 404 | request.not-found        |",
                "/v1/passes/00000000-0000-7000-8000-00000000 | 404 |                          |",
                "/v1/passes/CARD/explanation                 | 400 | request.invalid          | gate",
                "/v1/passes/CARD/explanation?gate=           | 400 | request.invalid          | gate",
                "/v1/passes/CARD/explanation?gate=GATE&at=yesterday  | 400 | request.invalid  | at",
                "/v1/passes/CARD/explanation?gate=GATE&at=2026-11-20 | 400 | request.invalid  | at",
                "/v1/passes/CARD/explanation?gate=GATE&at=2026-02-30T00:00:00Z | 400 | request.invalid | at",
                "/v1/passes/CARD/explanation?gate=CARD       | 404 | entitlement.gate-unknown | gate",
                "/v1/passes/GATE/explanation?gate=GATE       | 404 | entitlement.pass-unknown |",
                "/v1/balances?limit=0                        | 400 | request.invalid          | limit",
                "/v1/balances?limit=201                      | 400 | request.invalid          | limit",
                "/v1/balances?cursor=%21                     | 400 | page.cursor-invalid      | cursor",
                "/v1/balances?subscription=mine              | 404 |                          |",
                "/v1/balances?limit=many                     | 404 |                          |",
            })
    void what_cannot_be_asked_is_a_problem(String path, int status, @Nullable String code, @Nullable String field) {
        var club = Club.openedAt("2026-11-20T10:00:00Z");
        club.publish(club.subscribed(Facts.punchCard(3).period("2026-11-20", "2027-11-20")), club.card("ACTIVE"));
        eventually(() -> club.frontDesk().get("/v1/passes/" + club.card).then().statusCode(200));

        club.frontDesk()
                .urlEncodingEnabled(false)
                .get(path.replace("CARD", club.card.toString()).replace("GATE", club.turnstile.toString()))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", code == null ? anything() : equalTo(code))
                .body("next", notNullValue())
                .body("field", field == null ? anything() : equalTo(field));
    }

    @Test
    void the_ends_of_time_are_explained_too() {
        var club = Club.openedAt("2026-11-20T10:00:00Z");
        club.publish(club.subscribed(Facts.punchCard(3).period("2026-11-20", "2027-11-20")), club.card("ACTIVE"));
        var explanation = "/v1/passes/%s/explanation?gate=%s&at=".formatted(club.card, club.turnstile);

        eventually(() -> club.frontDesk()
                .urlEncodingEnabled(false)
                .get(explanation + "%2B999999999-12-31T23:59:59Z")
                .then()
                .statusCode(200)
                .body("reason", equalTo("EXPIRED")));
        club.frontDesk()
                .urlEncodingEnabled(false)
                .get(explanation + "-999999999-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("reason", equalTo("NOT_STARTED"));
    }

    @Test
    void a_poisonous_record_is_set_aside_and_the_next_is_read() {
        var club = Club.openedAt("2026-11-20T10:00:00Z");
        var good = club.card("ACTIVE");
        var poison = new TopicRecord(
                good.topic(), club.turnstile.toString(), good.headers(), "{\"state\":7}".getBytes(UTF_8));

        club.publish(poison, good, club.subscribed(Facts.punchCard(3).period("2026-11-20", "2027-11-20")));

        eventually(() -> club.frontDesk().get("/v1/passes/" + club.card).then().statusCode(200));
    }
}
