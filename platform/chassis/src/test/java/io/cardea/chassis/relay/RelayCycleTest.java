package io.cardea.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.chassis.kafka.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelayCycleTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final OutboxInMemory outbox = new OutboxInMemory();
    private final RememberingPublisher kafka = new RememberingPublisher();
    private final RelayCycle cycle = new RelayCycle(outbox, kafka, new Settings(3), () -> NOON);

    @Test
    void sends_what_is_unpublished_and_marks_it() throws InterruptedException {
        outbox.add(row(1), row(2));

        assertThat(cycle.turn()).isEqualTo(2);

        assertThat(kafka.sent).containsExactly(1L, 2L);
        assertThat(outbox.unpublished(9)).isEmpty();
    }

    @Test
    void dying_between_ack_and_mark_costs_a_duplicate_and_loses_nothing() throws InterruptedException {
        outbox.add(row(1), row(2));
        outbox.dieBeforeMarking = true;
        assertThatThrownBy(cycle::turn).isInstanceOf(IllegalStateException.class);

        cycle.turn();

        assertThat(kafka.sent).containsExactly(1L, 2L, 1L, 2L);
        assertThat(outbox.unpublished(9)).isEmpty();
    }

    @Test
    void what_kafka_did_not_take_stays_unpublished() throws InterruptedException {
        outbox.add(row(1), row(2), row(3));
        kafka.refused = Optional.of(2L);
        assertThatThrownBy(cycle::turn).isInstanceOf(RelayCycle.NotAllAcknowledged.class);

        assertThat(outbox.unpublished(9)).extracting(Outgoing::seq).containsExactly(2L);
    }

    @Test
    void a_row_that_becomes_visible_late_is_sent_though_later_ones_went_before() throws InterruptedException {
        outbox.add(row(7));
        cycle.turn();
        outbox.add(row(3));

        cycle.turn();

        assertThat(kafka.sent).containsExactly(7L, 3L);
    }

    @Test
    void a_heartbeat_promises_only_what_has_been_sent() throws InterruptedException {
        outbox.add(row(1), row(2), row(3));

        cycle.turn();
        assertThat(kafka.beats).isEmpty();

        cycle.turn();
        assertThat(kafka.beats).containsExactly(NOON);
    }

    private static Outgoing row(long seq) {
        var envelope = new Envelope(
                new UUID(0, seq),
                "cardea.note.written.v1",
                "/test",
                new UUID(1, seq),
                NOON,
                new UUID(2, 2),
                1,
                "x",
                null);
        return new Outgoing(seq, "sample.notes", envelope, "{}", "{}");
    }

    private record Settings(int batch) implements RelaySettings {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration poll() {
            return Duration.ZERO;
        }

        @Override
        public Duration rest() {
            return Duration.ZERO;
        }

        @Override
        public Duration backoff() {
            return Duration.ZERO;
        }

        @Override
        public Optional<List<String>> heartbeatTopics() {
            return Optional.of(List.of("sample.notes"));
        }

        @Override
        public Duration heartbeatInterval() {
            return Duration.ofSeconds(1);
        }
    }
}
