package io.cardea.story.year;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cardea.story.http.StoryBroken;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HoldingTheLawsTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String SUBSCRIPTION = """
            {"status": "ACTIVE", "periods": [
              {"index": 0, "start": "2027-01-01", "end": "2027-02-01", "source": "PAID", "invoice": "a", "days": 31},
              {"index": 1, "start": "2027-02-01", "end": "2027-03-11", "source": "PAID", "invoice": "b", "days": 28}],
            "freezes": [{"start": "2027-02-10", "end": "2027-02-20"}], "facts": {"lapses": []}}""";

    private static final String INVOICES = """
            [{"id": "a", "status": "PAID", "charge": "period/0", "start": "2027-01-01", "end": "2027-02-01"},
            {"id": "b", "status": "PAID", "charge": "period/1", "start": "2027-02-01", "end": "2027-03-01"}]""";

    private static final String PASS = """
            {"spans": [{"from": "2026-12-31T23:00:00Z", "to": "2027-03-10T23:00:00Z"}],
            "freezes": [{"from": "2027-02-09T23:00:00Z", "to": "2027-02-19T23:00:00Z"}]}""";

    @Test
    void a_frozen_life_that_moved_its_end_breaks_no_law() {
        assertThatCode(() -> Laws.hold(book(SUBSCRIPTION, INVOICES, PASS))).doesNotThrowAnyException();
    }

    @Test
    void a_first_month_that_was_paid_late_is_a_month_from_then_on() {
        var invoiced =
                INVOICES.replace("\"2027-01-01\", \"end\": \"2027-02-01\"", "\"2026-11-10\", \"end\": \"2026-12-10\"");

        assertThatCode(() -> Laws.hold(book(SUBSCRIPTION, invoiced, PASS))).doesNotThrowAnyException();
    }

    @Test
    void periods_that_overlap_are_found() {
        broken(SUBSCRIPTION.replace("\"start\": \"2027-02-01\"", "\"start\": \"2027-01-31\""), INVOICES, PASS);
    }

    @Test
    void a_lost_day_is_found() {
        broken(SUBSCRIPTION.replace("2027-03-11", "2027-03-10"), INVOICES, PASS);
    }

    @Test
    void a_period_paid_twice_is_found() {
        broken(SUBSCRIPTION, INVOICES.replace("period/1", "period/0"), PASS);
    }

    @Test
    void a_payment_without_its_period_is_found() {
        broken(SUBSCRIPTION.replace("\"invoice\": \"b\"", "\"invoice\": \"c\""), INVOICES, PASS);
    }

    @Test
    void a_door_that_is_open_on_a_frozen_day_is_found() {
        broken(SUBSCRIPTION, INVOICES, PASS.replace("2027-02-19T23:00:00Z", "2027-02-18T23:00:00Z"));
    }

    @Test
    void a_status_that_the_pass_does_not_know_of_is_found() {
        broken(SUBSCRIPTION.replace("ACTIVE", "EXPIRED"), INVOICES, PASS);
    }

    private static void broken(String subscription, String invoices, String pass) {
        assertThatThrownBy(() -> Laws.hold(book(subscription, invoices, pass))).isInstanceOf(StoryBroken.class);
    }

    private static Book book(String subscription, String invoices, String pass) {
        List<JsonNode> all =
                StreamSupport.stream(json(invoices).spliterator(), false).toList();
        var membership = new Membership(1, "s", "c");
        return new Book(membership, json(subscription), all, json(pass), 0, Instant.parse("2027-01-15T12:00:00Z"));
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
