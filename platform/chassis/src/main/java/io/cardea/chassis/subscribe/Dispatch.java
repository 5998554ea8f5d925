package io.cardea.chassis.subscribe;

import io.cardea.chassis.database.DatabaseFailure;
import io.cardea.chassis.kafka.Envelope;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Hands what was polled to the subscribers of each topic: the batch at once, and if it fails, the same one by one, so
/// that only the bad record is set aside. Throws when nothing can be done now, and then the same records come again.
@ApplicationScoped
class Dispatch {

    private final List<Subscriber<?>> subscribers;
    private final BatchApplication batches;
    private final DeadLetters deadLetters;
    private final ConsumerSettings settings;

    Dispatch(
            @All List<Subscriber<?>> subscribers,
            BatchApplication batches,
            DeadLetters deadLetters,
            ConsumerSettings settings) {
        this.subscribers = subscribers;
        this.batches = batches;
        this.deadLetters = deadLetters;
        this.settings = settings;
    }

    Set<String> topics() {
        return subscribers.stream().map(Subscriber::topic).collect(Collectors.toSet());
    }

    Urgency urgency() {
        return Urgency.of(subscribers);
    }

    void dispatch(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        List<Incoming> readable = new ArrayList<>();
        for (var raw : records) {
            if (!Envelope.isHeartbeat(raw.headers())) {
                open(raw, readable);
            }
        }
        for (Subscriber<?> subscriber : subscribers) {
            List<Incoming> mine = readable.stream()
                    .filter(i -> i.raw().topic().equals(subscriber.topic()))
                    .toList();
            if (!mine.isEmpty()) {
                apply(subscriber, mine);
            }
        }
    }

    private void open(ConsumerRecord<String, byte[]> raw, List<Incoming> readable) throws InterruptedException {
        try {
            readable.add(new Incoming(raw, Envelope.from(raw.headers())));
        } catch (RuntimeException e) {
            deadLetters.bury(raw, e);
        }
    }

    private void apply(Subscriber<?> subscriber, List<Incoming> batch) throws InterruptedException {
        try {
            attempt(subscriber, batch);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isPassing(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                deadLetters.bury(batch.getFirst().raw(), e);
                return;
            }
            for (Incoming one : batch) {
                apply(subscriber, List.of(one));
            }
        }
    }

    private void attempt(Subscriber<?> subscriber, List<Incoming> batch) {
        batches.apply(subscriber, batch).await().atMost(settings.patience());
    }
}
