package io.cardea.entitlement.balance;

import io.cardea.chassis.journal.Decision;
import io.cardea.entitlement.grant.BurnDown;
import io.cardea.entitlement.grant.Grant;
import io.cardea.entitlement.meter.MeterEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a balance should be: the grants that the facts call for, laid against all uses, at an instant.
///
/// [#next] tells one difference at a time, so that each becomes an event of its own; asked until it says unchanged, it
/// leads from any balance to the one that should be, and there it stays.
///
/// @param uses in the order in which they arrived
record Settlement(List<Grant> due, List<MeterEvent> uses, Instant at) {

    Settlement {
        due = List.copyOf(due);
        uses = List.copyOf(uses);
    }

    /// The next difference between the balance that is held and the one that should be.
    Decision<Balance, BalanceChange> next(Balance held) {
        var heldGrants = byId(held.grants());
        for (Grant grant : due) {
            Grant known = heldGrants.apply(grant.id());
            if (known == null) {
                return granted(held, grant);
            }
            if (!known.equals(grant)) {
                return moved(held, grant);
            }
        }
        var dueGrants = byId(due);
        for (Grant grant : held.grants()) {
            if (dueGrants.apply(grant.id()) == null) {
                return withdrawn(held, grant);
            }
        }
        return usedOrElapsed(held);
    }

    private Decision<Balance, BalanceChange> granted(Balance held, Grant grant) {
        var grants = new ArrayList<>(held.grants());
        grants.add(grant);
        return changed(held, grants, new BalanceChange.Granted(grant.id(), grant.amount()));
    }

    private Decision<Balance, BalanceChange> moved(Balance held, Grant grant) {
        var grants = new ArrayList<>(held.grants());
        grants.replaceAll(old -> old.id().equals(grant.id()) ? grant : old);
        return changed(held, grants, new BalanceChange.Moved(grant.id(), grant.from(), grant.to()));
    }

    private Decision<Balance, BalanceChange> withdrawn(Balance held, Grant grant) {
        var grants = new ArrayList<>(held.grants());
        grants.remove(grant);
        return changed(held, grants, new BalanceChange.Withdrawn(grant.id(), grant.amount()));
    }

    private Decision<Balance, BalanceChange> changed(Balance held, List<Grant> grants, BalanceChange change) {
        return Decision.changed(held.with(grants, uses, at), change);
    }

    private Decision<Balance, BalanceChange> usedOrElapsed(Balance held) {
        Balance target = held.with(held.grants(), uses, at);
        if (target.tellsTheSameAs(held)) {
            return Decision.unchanged();
        }
        if (target.used() != held.used()) {
            int amount = target.used() - held.used();
            return Decision.changed(target, new BalanceChange.Used(uses.getLast().id(), amount));
        }
        int lapsed = BurnDown.burn(target.grants(), uses).lapsedBetween(held.asOf(), target.asOf());
        return Decision.changed(target, new BalanceChange.Elapsed(target.remaining(), lapsed));
    }

    private static Function<UUID, @Nullable Grant> byId(List<Grant> grants) {
        var map = grants.stream().collect(Collectors.toMap(Grant::id, Function.identity()));
        return map::get;
    }
}
