package io.cardea.identity.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.identity.clock.Happened.Count;
import io.cardea.identity.clock.Happened.Event;
import io.cardea.identity.clock.Happened.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingWhatHappenedTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Event RENEWED = event("subscriptions", NOON);
    private static final Event ISSUED = event("invoices", NOON);
    private static final Event LATER = event("invoices", NOON.plusSeconds(1));

    private static final List<Told> ALL = List.of(
            new Told(List.of(new Count("subscriptions", "a", 1)), List.of(RENEWED)),
            new Told(List.of(new Count("invoices", "b", 2)), List.of(ISSUED, LATER)));

    @Test
    void what_the_services_tell_is_put_in_order_by_instant_and_topic() {
        var happened = Happened.of(ALL, 10);

        assertThat(happened.events()).containsExactly(ISSUED, RENEWED, LATER);
        assertThat(happened.counts()).extracting(Count::topic).containsExactly("invoices", "subscriptions");
        assertThat(happened.total()).isEqualTo(3);
        assertThat(happened.note()).isNull();
    }

    @Test
    void of_many_events_the_first_are_listed_and_all_are_counted() {
        var happened = Happened.of(ALL, 2);

        assertThat(happened.events()).containsExactly(ISSUED, RENEWED);
        assertThat(happened.total()).isEqualTo(3);
        assertThat(happened.note()).isEqualTo("These are the first 2 of 3 events; counts has all of them.");
    }

    @Test
    void what_an_advance_brings_about_has_younger_ids_than_the_bound_even_where_clocks_differ() {
        var id = UUID.fromString("0199a1c0-0000-7000-8000-000000000001");
        var advance = Advance.begun(id, id, NOON, NOON);

        var bound = advance.olderThanItsEffects();

        assertThat(bound).hasToString("0199a1bf-15a0-0000-0000-000000000000");
    }

    private static Event event(String topic, Instant at) {
        return new Event(at, topic, "type", new UUID(0, 1), 1);
    }
}
