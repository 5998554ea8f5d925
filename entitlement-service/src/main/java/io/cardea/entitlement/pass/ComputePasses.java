package io.cardea.entitlement.pass;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.entitlement.balance.SettleBalances;
import io.cardea.entitlement.card.CardsInPostgres;
import io.cardea.entitlement.group.GroupsInPostgres;
import io.cardea.entitlement.group.Participation;
import io.cardea.entitlement.meter.LedgerInPostgres;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Computes what belongs to a subscription again: first its balances, then the passes of its cards.
@ApplicationScoped
public class ComputePasses {

    private final SubscriptionsInPostgres subscriptions;
    private final GroupsInPostgres groups;
    private final CardsInPostgres cards;
    private final LedgerInPostgres ledger;
    private final SettleBalances balances;
    private final Passes passes;

    ComputePasses(
            SubscriptionsInPostgres subscriptions,
            GroupsInPostgres groups,
            CardsInPostgres cards,
            LedgerInPostgres ledger,
            SettleBalances balances,
            Passes passes) {
        this.subscriptions = subscriptions;
        this.groups = groups;
        this.cards = cards;
        this.ledger = ledger;
        this.balances = balances;
        this.passes = passes;
    }

    /// The caller has the subscription's turn, also among those in step. Does nothing while the subscription
    /// has not arrived.
    public Uni<Void> of(Tx tx, Occasion occasion, UUID subscription, Because because) {
        return subscriptions
                .find(tx, occasion.company(), subscription)
                .chain(found -> found.map(facts -> compute(tx, occasion, facts, because))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> compute(Tx tx, Occasion occasion, SubscriptionFacts facts, Because because) {
        UUID company = occasion.company();
        return ledger.of(tx, company, facts.id())
                .chain(uses -> balances.settle(tx, occasion, facts, uses)
                        .chain(remaining -> passes(tx, company, facts, remaining, uses))
                        .chain(passes -> keep(tx, occasion, because, passes)));
    }

    private Uni<List<IssuedPass>> passes(
            Tx tx, UUID company, SubscriptionFacts facts, int remaining, List<MeterEvent> uses) {
        return groups.sharing(tx, company, facts)
                .chain(group -> cards.of(tx, company, facts.id())
                        .map(all -> all.stream()
                                .map(card -> PassComputation.compute(
                                        card,
                                        facts,
                                        Participation.of(card.member(), facts, group.orElse(null)),
                                        remaining,
                                        uses))
                                .toList()));
    }

    private Uni<Void> keep(Tx tx, Occasion occasion, Because because, List<IssuedPass> computed) {
        return tx.inTurn(computed, pass -> passes.keep(tx, occasion, pass, because));
    }
}
