package io.cardea.chassis.timer;

import io.cardea.chassis.database.DatabaseFailure;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.quiescence.Activity;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Rings what is due: a batch in one transaction, and if that fails, one by one, so that only the bad one
/// waits.
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Transactions transactions;
    private final Timers timers;
    private final Map<String, DueTimer> rings;
    private final TimerSettings settings;
    private final Activity activity;
    private final InstantSource realTime = InstantSource.system();

    Sweep(
            Transactions transactions,
            Timers timers,
            @All List<DueTimer> rings,
            TimerSettings settings,
            Activity activity) {
        this.transactions = transactions;
        this.timers = timers;
        this.rings = rings.stream().collect(Collectors.toMap(DueTimer::aggregate, Function.identity()));
        this.settings = settings;
        this.activity = activity;
    }

    boolean isNeeded() {
        return !rings.isEmpty();
    }

    /// @return how many timers rang; blocks
    int sweep() {
        var taken = new AtomicReference<>(List.<DueRow>of());
        try {
            return batch(settings.batch(), taken);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isPassing(e) || taken.get().isEmpty()) {
                throw e;
            }
            return taken.get().stream().mapToInt(row -> alone()).sum();
        }
    }

    private int alone() {
        var taken = new AtomicReference<>(List.<DueRow>of());
        try {
            return batch(1, taken);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isPassing(e) || taken.get().isEmpty()) {
                throw e;
            }
            DueRow row = taken.get().getFirst();
            LOG.errorf(e, "The timer of %s %s, due %s, failed", row.aggregateType(), row.aggregate(), row.due());
            transactions
                    .inTransaction(tx -> timers.putOff(tx, row, realTime.instant(), settings.retryAfter()))
                    .await()
                    .atMost(PATIENCE);
            return 0;
        }
    }

    private int batch(int size, AtomicReference<List<DueRow>> taken) {
        Instant now = realTime.instant();
        int rung = transactions
                .inTransaction(tx -> timers.claim(tx, now, size)
                        .invoke(taken::set)
                        .chain(rows -> ringAll(tx, rows)
                                .chain(() -> timers.stop(tx, rows))
                                .replaceWith(rows.size())))
                .await()
                .atMost(PATIENCE);
        activity.count(rung);
        if (rung > 0) {
            activity.settled();
        }
        return rung;
    }

    private Uni<Void> ringAll(Tx tx, List<DueRow> rows) {
        return tx.inTurn(
                        byType(rows).entrySet(),
                        timers -> timer(timers.getKey()).prepare(tx, timers.getValue()))
                .chain(() -> tx.each(rows, this::ring));
    }

    private Uni<Void> ring(Tx tx, DueRow row) {
        return timer(row.aggregateType()).ring(tx, row.occasion(), row.aggregate());
    }

    private DueTimer timer(String aggregateType) {
        DueTimer timer = rings.get(aggregateType);
        if (timer == null) {
            throw new IllegalStateException("nobody rings for " + aggregateType);
        }
        return timer;
    }

    private static SortedMap<String, List<UUID>> byType(List<DueRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        DueRow::aggregateType,
                        TreeMap::new,
                        Collectors.mapping(DueRow::aggregate, Collectors.toList())));
    }
}
