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
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Applies a batch of records to one subscriber in one transaction: newer versions only, those of one aggregate
/// one after the other, those of different aggregates in step.
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
        Map<UUID, List<Incoming>> byAggregate = batch.stream()
                .sorted(Comparator.comparingLong(incoming -> incoming.envelope().sequence()))
                .collect(Collectors.groupingBy(
                        incoming -> incoming.envelope().subject(), TreeMap::new, Collectors.toList()));
        return transactions
                .inTransaction(tx -> inOne(tx, subscriber, byAggregate))
                .invoke(() -> activity.count(batch.size()));
    }

    private <T> Uni<Void> inOne(Tx tx, Subscriber<T> subscriber, Map<UUID, List<Incoming>> batch) {
        return progress.lock(tx, subscriber.name(), batch.keySet().toArray(UUID[]::new))
                .map(ConcurrentHashMap::new)
                .chain(versions -> tx.each(
                                batch.values(), (walker, records) -> oneByOne(walker, subscriber, records, versions))
                        .chain(() -> progress.advance(tx, subscriber.name(), versions)));
    }

    private <T> Uni<Void> oneByOne(Tx tx, Subscriber<T> subscriber, List<Incoming> records, Map<UUID, Long> versions) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Incoming incoming : records) {
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
