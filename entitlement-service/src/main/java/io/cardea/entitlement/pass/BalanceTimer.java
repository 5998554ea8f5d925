package io.cardea.entitlement.pass;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.timer.DueTimer;
import io.cardea.entitlement.balance.Balances;
import io.cardea.entitlement.subscription.SubscriptionsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Rings when a grant begins or is over: the uses left on the passes are other ones then.
@ApplicationScoped
class BalanceTimer implements DueTimer {

    private final Balances balances;
    private final SubscriptionsInPostgres subscriptions;
    private final ComputePasses computePasses;

    BalanceTimer(Balances balances, SubscriptionsInPostgres subscriptions, ComputePasses computePasses) {
        this.balances = balances;
        this.subscriptions = subscriptions;
        this.computePasses = computePasses;
    }

    @Override
    public String aggregate() {
        return Balances.NAME;
    }

    @Override
    public Uni<Void> ring(Tx tx, Occasion due, UUID balance) {
        return balances.subscriptionOf(tx, due.company(), balance)
                .chain(found -> found.map(subscription -> compute(tx, due, subscription))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> compute(Tx tx, Occasion due, UUID subscription) {
        return subscriptions.lock(tx, subscription).chain(() -> computePasses.of(tx, due, subscription, Because.TIME));
    }
}
