package io.cardea.chassis.subscribe;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.quiescence.Activity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
        return progress.lock(tx, subscriber.name(), aggregates).chain(versions -> {
            List<Received<T>> newer = newer(subscriber, ordered, versions);
            return subscriber
                    .prepare(tx, newer)
                    .chain(() -> oneByOne(tx, subscriber, newer))
                    .chain(() -> progress.advance(tx, subscriber.name(), versions));
        });
    }

    /// The records to apply; `versions` become the ones that are reached with them.
    private <T> List<Received<T>> newer(Subscriber<T> subscriber, List<Incoming> ordered, Map<UUID, Long> versions) {
        var newer = new ArrayList<Received<T>>();
        for (Incoming incoming : ordered) {
            UUID aggregate = incoming.envelope().subject();
            long version = incoming.envelope().sequence();
            if (version > versions.getOrDefault(aggregate, 0L)) {
                newer.add(incoming.read(json, subscriber.reads()));
                versions.put(aggregate, version);
            }
        }
        return newer;
    }

    private static <T> Uni<Void> oneByOne(Tx tx, Subscriber<T> subscriber, List<Received<T>> records) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Received<T> record : records) {
            all = all.chain(() -> subscriber.apply(tx, record));
        }
        return all;
    }
}
