package io.cardea.billing.close;

import io.cardea.billing.close.CloseRefusal.Exists;
import io.cardea.billing.close.Difference.Explanation;
import io.cardea.billing.task.CloseTask;
import io.cardea.billing.task.OpenTask;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Opens, compares, explains and finishes closes, each in the caller's transaction.
@ApplicationScoped
class RunClose {

    private static final SetStatement OF_THE_SAME_DAYS =
            SetStatement.over("company uuid, site uuid, first_day text, end_day text", """
                    select n, c.id from given join closes c on c.company = given.company
                        and c.site is not distinct from given.site
                        and c.first_day = given.first_day::date and c.end_day = given.end_day::date""");

    private final Aggregates<Close, CloseChange> closes;
    private final CollectSides sides;
    private final CloseRows rows;
    private final OpenTask open;
    private final CloseTask done;
    private final Ids ids;

    RunClose(AggregateStore store, CollectSides sides, CloseRows rows, OpenTask open, CloseTask done, Ids ids) {
        this.closes = store.of(CloseAggregate.TYPE);
        this.sides = sides;
        this.rows = rows;
        this.open = open;
        this.done = done;
        this.ids = ids;
    }

    Uni<Versioned<Close>> open(Tx tx, Occasion occasion, @Nullable UUID site, Days days) {
        return tx.run(
                        OF_THE_SAME_DAYS,
                        occasion.company(),
                        site,
                        days.from().toString(),
                        days.to().toString())
                .chain(found -> found.isEmpty()
                        ? closes.create(tx, occasion, Close.open(ids.next(), site, days), new CloseChange.Opened())
                        : Uni.createFrom()
                                .failure(new Refused(new Exists(found.getFirst().getUUID(1)))));
    }

    /// Compares the sides as they are now; what was found before and is gone needs nobody any more.
    Uni<Versioned<Close>> compare(Tx tx, Occasion occasion, UUID id) {
        return closes.lock(tx, occasion.company(), id)
                .chain(before -> sides.of(tx, occasion.company(), before.state())
                        .chain(sides -> compared(tx, occasion, before, sides)));
    }

    private Uni<Versioned<Close>> compared(Tx tx, Occasion occasion, Versioned<Close> before, Sides sides) {
        var result = Comparison.of(before.state().days(), sides);
        UUID id = before.state().id();
        return closes.settle(tx, occasion, before, before.state().compared(result, sides, occasion.at()))
                .call(() -> rows.replace(tx, id, result.rows()))
                .call(after -> tx.each(
                        openOnes(after.state()),
                        (step, one) -> open.open(step, occasion, TaskKind.CLOSE_DIFFERENCE, id, one.key(), one.text())))
                .call(after -> tx.each(
                        gone(before.state(), after.state()),
                        (step, one) -> done.close(step, occasion, TaskKind.CLOSE_DIFFERENCE, id, one.key())));
    }

    /// A person says why the sides differ.
    Uni<Void> explain(Tx tx, Occasion occasion, UUID id, String difference) {
        var why = new Explanation(occasion.reason() == null ? "" : occasion.reason(), occasion.actor(), occasion.at());
        return closes.change(tx, occasion, id, close -> close.explain(difference, why))
                .replaceWithVoid();
    }

    /// @param today the company's local date
    Uni<Versioned<Close>> finish(Tx tx, Occasion occasion, UUID id, LocalDate today) {
        return compare(tx, occasion, id)
                .chain(compared ->
                        closes.settle(tx, occasion, compared, compared.state().finish(today, occasion.at())));
    }

    private static List<Difference> openOnes(Close close) {
        return close.differences().stream().filter(Difference::isOpen).toList();
    }

    private static List<Difference> gone(Close before, Close after) {
        Set<String> still = after.differences().stream().map(Difference::key).collect(Collectors.toSet());
        return openOnes(before).stream()
                .filter(one -> !still.contains(one.key()))
                .toList();
    }
}
