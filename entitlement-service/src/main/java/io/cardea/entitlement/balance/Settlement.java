package io.cardea.entitlement.balance;

import io.cardea.chassis.journal.Decision;
import io.cardea.entitlement.grant.Burnt;
import io.cardea.entitlement.grant.Grant;
import io.cardea.entitlement.meter.MeterEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        if (held.isOutdatedAt(at)) {
            return elapsed(held);
        }
        for (Grant grant : due) {
            Grant known = find(held.grants(), grant.id());
            if (known == null) {
                return granted(held, grant);
            }
            if (!known.equals(grant)) {
                return moved(held, grant);
            }
        }
        for (Grant grant : held.grants()) {
            if (find(due, grant.id()) == null) {
                return withdrawn(held, grant);
            }
        }
        return held.counted() < uses.size() ? used(held) : recounted(held);
    }

    /// A change of the product may have given uses to another benefit.
    private Decision<Balance, BalanceChange> recounted(Balance held) {
        Balance now = held.with(held.grants(), uses, held.asOf());
        return now.equals(held)
                ? Decision.unchanged()
                : Decision.changed(now, new BalanceChange.Recounted(now.remaining()));
    }

    private Decision<Balance, BalanceChange> elapsed(Balance held) {
        Balance now = held.with(held.grants(), counted(held), at);
        int lapsed = Burnt.of(held.grants(), counted(held)).lapsedBetween(held.asOf(), now.asOf());
        return Decision.changed(now, new BalanceChange.Elapsed(now.remaining(), lapsed));
    }

    private Decision<Balance, BalanceChange> granted(Balance held, Grant grant) {
        var grants = new ArrayList<>(held.grants());
        grants.add(grant);
        return regranted(held, grants, new BalanceChange.Granted(grant.id(), grant.amount()));
    }

    private Decision<Balance, BalanceChange> moved(Balance held, Grant grant) {
        var grants = new ArrayList<>(held.grants());
        grants.replaceAll(old -> old.id().equals(grant.id()) ? grant : old);
        return regranted(held, grants, new BalanceChange.Moved(grant.id(), grant.from(), grant.to()));
    }

    private Decision<Balance, BalanceChange> withdrawn(Balance held, Grant grant) {
        var grants = new ArrayList<>(held.grants());
        grants.remove(grant);
        return regranted(held, grants, new BalanceChange.Withdrawn(grant.id(), grant.amount()));
    }

    private Decision<Balance, BalanceChange> regranted(Balance held, List<Grant> grants, BalanceChange change) {
        return Decision.changed(held.with(grants, counted(held), at), change);
    }

    private Decision<Balance, BalanceChange> used(Balance held) {
        MeterEvent use = uses.get(held.counted());
        var counted = uses.subList(0, held.counted() + 1);
        return Decision.changed(held.with(held.grants(), counted, at), new BalanceChange.Used(use.id(), use.amount()));
    }

    /// The uses that the held balance has folded in. The ledger only grows, so they are its first.
    private List<MeterEvent> counted(Balance held) {
        return uses.subList(0, Math.min(held.counted(), uses.size()));
    }

    private static @Nullable Grant find(List<Grant> grants, UUID id) {
        return grants.stream()
                .filter(grant -> grant.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
