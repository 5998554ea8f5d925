package io.cardea.entitlement.balance;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.entitlement.grant.BenefitSchedule;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Brings the balances of a subscription to what its facts and uses call for.
@ApplicationScoped
public class SettleBalances {

    private static final long NONE = 0;

    private final Balances balances;

    SettleBalances(Balances balances) {
        this.balances = balances;
    }

    /// The caller has the subscription's turn.
    ///
    /// @param uses all of the subscription's, in the order in which they arrived
    /// @return the uses that are left, over all counted benefits
    public Uni<Integer> settle(Tx tx, Occasion occasion, SubscriptionFacts facts, List<MeterEvent> uses) {
        Uni<Integer> remaining = Uni.createFrom().item(0);
        for (Benefit benefit : Charges.counted(facts)) {
            remaining = remaining.chain(
                    sum -> settle(tx, occasion, facts, benefit, uses).map(left -> sum + left));
        }
        return remaining;
    }

    private Uni<Integer> settle(
            Tx tx, Occasion occasion, SubscriptionFacts facts, Benefit benefit, List<MeterEvent> uses) {
        var empty = Balance.empty(facts.id(), facts.member(), benefit.benefit(), occasion.at());
        var settlement = new Settlement(
                BenefitSchedule.due(facts, benefit), Charges.of(facts, benefit.benefit(), uses), occasion.at());
        return step(tx, occasion, empty, settlement, NONE);
    }

    /// One difference after the other, each an event of its own, until there is none.
    private Uni<Integer> step(Tx tx, Occasion occasion, Balance empty, Settlement settlement, long seen) {
        return balances.aggregates()
                .put(tx, occasion, empty.id(), held -> settlement.next(held.orElse(empty)))
                .chain(now -> {
                    long version = now.map(Versioned::version).orElse(NONE);
                    int remaining = now.map(held -> held.state().remaining()).orElse(0);
                    return version == seen
                            ? Uni.createFrom().item(remaining)
                            : step(tx, occasion, empty, settlement, version);
                });
    }
}
