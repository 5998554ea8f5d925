package io.cardea.entitlement.pass;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.timer.DueTimer;
import io.cardea.entitlement.balance.Balances;
import io.cardea.entitlement.turn.TurnsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Rings when a grant begins or is over: the uses left on the passes are other ones then.
@ApplicationScoped
class BalanceTimer implements DueTimer {

    private final Balances balances;
    private final TurnsInPostgres turns;
    private final ComputePasses computePasses;

    BalanceTimer(Balances balances, TurnsInPostgres turns, ComputePasses computePasses) {
        this.balances = balances;
        this.turns = turns;
        this.computePasses = computePasses;
    }

    @Override
    public String aggregate() {
        return Balances.NAME;
    }

    @Override
    public Uni<Void> prepare(Tx tx, List<UUID> due) {
        return balances.subscriptionsOf(tx, due).chain(subscriptions -> turns.ofSubscriptions(tx, subscriptions));
    }

    @Override
    public Uni<Void> ring(Tx tx, Occasion due, UUID balance) {
        return balances.subscriptionOf(tx, due.company(), balance)
                .chain(found -> found.map(subscription -> turns.among(tx, subscription)
                                .chain(() -> computePasses.of(tx, due, subscription, Because.TIME)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
