package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class TellingTheTimelineIT {

    private Gym gym;
    private UUID subscription;

    /// Bought, frozen, renewed early, prolonged and cancelled, a day apart.
    @BeforeEach
    void live() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
        subscription = gym.activated(gym.monthly);
        gym.moveClockTo("2026-11-21T10:00:00Z");
        gym.ask(subscription, "freeze", "{\"from\":\"2026-11-30\",\"until\":\"2026-12-04\",\"reason\":\"away\"}")
                .statusCode(200);
        gym.moveClockTo("2026-11-22T10:00:00Z");
        gym.ask(subscription, "renew", "{\"reason\":\"early\"}").statusCode(200);
        gym.tellPaid(UUID.randomUUID(), subscription, 1, 1);
        eventually(() -> assertThat(gym.changes(subscription)).endsWith("renewed"));
        gym.moveClockTo("2026-11-23T10:00:00Z");
        gym.ask(subscription, "prolong", "{\"until\":\"2027-02-01\",\"kind\":\"MANUAL\",\"reason\":\"closed week\"}")
                .statusCode(200);
        gym.moveClockTo("2026-11-24T10:00:00Z");
        gym.ask(subscription, "cancel", "{\"when\":\"PERIOD_END\",\"reason\":\"moving\"}")
                .statusCode(200);
    }

    @Test
    void everything_is_in_one_answer_with_who_and_why() {
        timeline("")
                .statusCode(200)
                .body(
                        "past.what",
                        contains("ordered", "activated", "frozen", "scheduled", "renewed", "prolonged", "cancelled"))
                .body("past.find { it.what == 'prolonged' }.reason", equalTo("closed week"))
                .body("exceptions.what", contains("prolonged"))
                .body("payments.size()", equalTo(2))
                .body("ahead.status", hasItem("CANCELLED"));
    }

    @Test
    void what_is_credited_is_in_it_and_whether_the_money_has_gone_back() {
        var note = UUID.randomUUID();
        var invoice = UUID.randomUUID();
        gym.tellCredited(note, subscription, invoice, null);
        eventually(() -> timeline("").body("creditNotes.size()", equalTo(1)));
        timeline("").body("creditNotes[0].givenBackAt", nullValue());

        gym.tellCredited(note, subscription, invoice, Instant.parse("2026-11-24T09:00:00Z"));

        eventually(() -> timeline("").body("creditNotes[0].givenBackAt", equalTo("2026-11-24T09:00:00Z")));
        timeline("")
                .body("creditNotes[0].id", equalTo(note.toString()))
                .body("creditNotes[0].invoice", equalTo(invoice.toString()))
                .body("creditNotes[0].amount.amount", equalTo(49900));
        timeline("?asOf=2026-11-24T08:00:00Z").body("creditNotes[0].givenBackAt", nullValue());
        timeline("?asOf=2026-11-23T12:00:00Z").body("creditNotes.size()", equalTo(0));
    }

    @Test
    void at_an_instant_in_the_past_it_is_what_was_known_then() {
        timeline("?asOf=2026-11-21T12:00:00Z")
                .statusCode(200)
                .body("past.what", contains("ordered", "activated", "frozen"))
                .body("subscription.endsOn", equalTo("2026-12-24"));
    }

    @Test
    void at_an_instant_to_come_it_is_what_follows_if_nothing_else_happens() {
        timeline("?asOf=2027-03-01T12:00:00Z").statusCode(200).body("subscription.status", equalTo("CANCELLED"));
    }

    @Test
    void before_it_began_there_was_nothing() {
        timeline("?asOf=2026-11-01T12:00:00Z").statusCode(404);
    }

    @Test
    void what_is_no_instant_is_refused() {
        timeline("?asOf=yesterday").statusCode(400).body("field", equalTo("asOf"));
    }

    @Test
    void read_back_from_the_journal_it_is_what_was_told() throws IOException {
        eventually(() -> assertThat(gym.changes(subscription)).endsWith("cancelled"));

        for (String day : new String[] {"21", "22", "23"}) {
            String asOf = "2026-11-" + day + "T10:00:00Z";
            assertThat(json(timeline("?asOf=" + asOf)).path("subscription"))
                    .as(asOf)
                    .isEqualTo(lastToldBy(asOf));
        }
    }

    private JsonNode lastToldBy(String asOf) {
        return gym.told("subscription.subscriptions", subscription).stream()
                .filter(told -> time(told).compareTo(asOf) <= 0)
                .reduce((_, later) -> later)
                .orElseThrow()
                .body()
                .path("state");
    }

    private static String time(TopicRecord told) {
        return String.valueOf(told.headers().get("ce_time"));
    }

    private static JsonNode json(ValidatableResponse answer) throws IOException {
        return new ObjectMapper().readTree(answer.statusCode(200).extract().asByteArray());
    }

    private ValidatableResponse timeline(String query) {
        return gym.frontDesk()
                .get("/v1/subscriptions/%s/timeline%s".formatted(subscription, query))
                .then();
    }
}
