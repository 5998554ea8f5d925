package io.cardea.chassis.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// One turn of the relay: take, send, mark. Dying between any two of them costs a duplicate, never an event.
final class RelayCycle {

    private final Outbox outbox;
    private final Publisher publisher;
    private final RelaySettings settings;
    private final InstantSource realTime;
    private Instant lastBeat = Instant.EPOCH;

    RelayCycle(Outbox outbox, Publisher publisher, RelaySettings settings, InstantSource realTime) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.settings = settings;
        this.realTime = realTime;
    }

    /// @return how many rows were published; throws what the database or Kafka throw
    int turn() throws InterruptedException {
        Instant before = realTime.instant();
        List<Outgoing> rows = outbox.unpublished(settings.batch());
        List<Long> acknowledged = rows.isEmpty() ? List.of() : publisher.publish(rows);
        if (!acknowledged.isEmpty()) {
            outbox.published(acknowledged);
        }
        if (acknowledged.size() < rows.size()) {
            throw new NotAllAcknowledged(rows.size() - acknowledged.size());
        }
        if (rows.size() < settings.batch()) {
            beat(before);
        }
        return rows.size();
    }

    private void beat(Instant lowWater) throws InterruptedException {
        List<String> topics = settings.heartbeatTopics().orElse(List.of());
        Duration since = Duration.between(lastBeat, lowWater);
        if (!topics.isEmpty() && since.compareTo(settings.heartbeatInterval()) >= 0) {
            publisher.heartbeat(topics, lowWater);
            lastBeat = lowWater;
        }
    }

    /// Kafka did not take everything; what it did not take stays unpublished and is tried again.
    static final class NotAllAcknowledged extends RuntimeException {
        NotAllAcknowledged(int rows) {
            super(rows + " rows were not acknowledged");
        }
    }
}
