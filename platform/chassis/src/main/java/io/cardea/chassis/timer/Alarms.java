package io.cardea.chassis.timer;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.TimerRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sets timers that are no part of an aggregate's state: of something that may never have to be written down.
@ApplicationScoped
public class Alarms {

    private static final SetStatement SET = SetStatement.over(
            "aggregate_type text, aggregate uuid, company uuid, due timestamptz", """
                    insert into timers (aggregate_type, aggregate, company, due)
                    select aggregate_type, aggregate, company, due from given order by aggregate\s""" + TimerRow.SET_AGAIN);

    private static final SetStatement SET_FIRST =
            SetStatement.over("aggregate_type text, aggregate uuid, company uuid, due timestamptz", """
                    insert into timers (aggregate_type, aggregate, company, due)
                    select aggregate_type, aggregate, company, due from given order by aggregate
                    on conflict (aggregate_type, aggregate) do nothing""");

    private static final SetStatement BRING_FORWARD =
            SetStatement.over("aggregate_type text, company uuid, at timestamptz", """
                    update timers t set due = given.at from given
                    where t.aggregate_type = given.aggregate_type and t.company = given.company and t.due > given.at""");

    /// @param timer the name that a [DueTimer] rings for
    /// @param due never, where absent
    public Uni<Void> set(Tx tx, UUID company, String timer, UUID id, @Nullable Instant due) {
        return tx.run(SET, timer, id, company, due).replaceWithVoid();
    }

    /// As above, where none was ever set.
    public Uni<Void> setFirst(Tx tx, UUID company, String timer, UUID id, @Nullable Instant due) {
        return tx.run(SET_FIRST, timer, id, company, due).replaceWithVoid();
    }

    /// Has all of a company's timers of that name ring at that instant, those at least that would ring later.
    public Uni<Void> bringForward(Tx tx, UUID company, String timer, Instant at) {
        return tx.run(BRING_FORWARD, timer, company, at).replaceWithVoid();
    }
}
