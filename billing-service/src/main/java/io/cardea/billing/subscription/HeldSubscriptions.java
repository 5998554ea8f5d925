package io.cardea.billing.subscription;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads what a company's subscriptions give.
@ApplicationScoped
public class HeldSubscriptions {

    private static final int AT_ONCE = 200;

    private final Aggregates<PaymentSchedule, ScheduleChange> schedules;
    private final Transactions transactions;

    HeldSubscriptions(AggregateStore store, Transactions transactions) {
        this.schedules = store.of(ScheduleAggregate.TYPE);
        this.transactions = transactions;
    }

    /// Those of the company that the caller wants, page by page.
    public Uni<List<Held>> of(UUID company, Predicate<Held> wanted) {
        return more(company, null, wanted, new ArrayList<>());
    }

    private Uni<List<Held>> more(UUID company, @Nullable String cursor, Predicate<Held> wanted, List<Held> found) {
        return schedules
                .page(transactions.pool(), company, Map.of(), Cursor.of(cursor, AT_ONCE))
                .chain(page -> {
                    page.items().stream()
                            .map(Versioned::state)
                            .map(schedule -> Held.of(schedule.facts()))
                            .filter(wanted)
                            .forEach(found::add);
                    return page.next() == null
                            ? Uni.createFrom().item(List.copyOf(found))
                            : more(company, page.next(), wanted, found);
                });
    }
}
