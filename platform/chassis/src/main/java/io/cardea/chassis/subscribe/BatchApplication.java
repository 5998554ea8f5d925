package io.cardea.chassis.subscribe;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.quiescence.Activity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Applies a batch of records to one subscriber in one transaction: newer versions only, in the order of the aggregates
/// so that two batches never deadlock.
@ApplicationScoped
class BatchApplication {

    private final Transactions transactions;
    private final Progress progress;
    private final Json json;
    private final Activity activity;

    BatchApplication(Transactions transactions, Progress progress, Json json, Activity activity) {
        this.transactions = transactions;
        this.progress = progress;
        this.json = json;
        this.activity = activity;
    }

    <T> Uni<Void> apply(Subscriber<T> subscriber, List<Incoming> batch) {
        List<Incoming> ordered = batch.stream()
                .sorted(Comparator.comparing((Incoming i) -> i.envelope().subject())
                        .thenComparingLong(i -> i.envelope().sequence()))
                .toList();
        return transactions
                .inTransaction(tx -> inOne(tx, subscriber, ordered))
                .invoke(() -> activity.count(batch.size()));
    }

    private <T> Uni<Void> inOne(Tx tx, Subscriber<T> subscriber, List<Incoming> ordered) {
        UUID[] aggregates =
                ordered.stream().map(i -> i.envelope().subject()).distinct().toArray(UUID[]::new);
        return progress.lock(tx, subscriber.name(), aggregates)
                .chain(versions -> oneByOne(tx, subscriber, ordered, versions)
                        .chain(() -> progress.advance(tx, subscriber.name(), versions)));
    }

    private <T> Uni<Void> oneByOne(Tx tx, Subscriber<T> subscriber, List<Incoming> ordered, Map<UUID, Long> versions) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Incoming incoming : ordered) {
            all = all.chain(() -> one(tx, subscriber, incoming, versions));
        }
        return all;
    }

    private <T> Uni<Void> one(Tx tx, Subscriber<T> subscriber, Incoming incoming, Map<UUID, Long> versions) {
        UUID aggregate = incoming.envelope().subject();
        long version = incoming.envelope().sequence();
        if (version <= versions.getOrDefault(aggregate, 0L)) {
            return Uni.createFrom().voidItem();
        }
        return subscriber
                .apply(tx, incoming.read(json, subscriber.reads()))
                .invoke(() -> versions.put(aggregate, version))
                .replaceWithVoid();
    }
}
