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
                .chain(versions -> {
                    List<List<Received<T>>> newer = newer(subscriber, batch, versions);
                    return subscriber
                            .prepare(tx, newer.stream().flatMap(List::stream).toList())
                            .chain(() -> tx.each(
                                    newer,
                                    (walker, records) ->
                                            walker.inTurn(records, record -> subscriber.apply(walker, record))))
                            .chain(() -> progress.advance(tx, subscriber.name(), versions));
                });
    }

    /// The records to apply, by aggregate; `versions` become the ones that are reached with them.
    private <T> List<List<Received<T>>> newer(
            Subscriber<T> subscriber, Map<UUID, List<Incoming>> batch, Map<UUID, Long> versions) {
        return batch.entrySet().stream()
                .map(one -> one.getValue().stream()
                        .filter(incoming -> reaches(incoming.envelope().sequence(), one.getKey(), versions))
                        .map(incoming -> incoming.read(json, subscriber.reads()))
                        .toList())
                .filter(records -> !records.isEmpty())
                .toList();
    }

    private static boolean reaches(long version, UUID aggregate, Map<UUID, Long> versions) {
        boolean isNewer = version > versions.getOrDefault(aggregate, 0L);
        if (isNewer) {
            versions.put(aggregate, version);
        }
        return isNewer;
    }
}
