package io.cardea.entitlement.explanation;

import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.refusal.Refused;
import io.cardea.entitlement.explanation.ExplanationRefusal.GateUnknown;
import io.cardea.entitlement.gate.GateFacts;
import io.cardea.entitlement.gate.GatesInPostgres;
import io.cardea.entitlement.group.GroupsInPostgres;
import io.cardea.entitlement.group.Participation;
import io.cardea.entitlement.pass.IssuedPass;
import io.cardea.entitlement.pass.VisiblePasses;
import io.cardea.entitlement.subscription.SubscriptionsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Explains what a gate would answer to a card.
@ApplicationScoped
class ExplainDecision {

    private final VisiblePasses passes;
    private final GatesInPostgres gates;
    private final SubscriptionsInPostgres subscriptions;
    private final GroupsInPostgres groups;
    private final CompanyClocks clocks;
    private final Transactions transactions;

    ExplainDecision(
            VisiblePasses passes,
            GatesInPostgres gates,
            SubscriptionsInPostgres subscriptions,
            GroupsInPostgres groups,
            CompanyClocks clocks,
            Transactions transactions) {
        this.passes = passes;
        this.gates = gates;
        this.subscriptions = subscriptions;
        this.groups = groups;
        this.clocks = clocks;
        this.transactions = transactions;
    }

    /// @param at null means now, by the company's clock
    Uni<Explanation> explain(UUID company, UUID card, UUID gate, @Nullable Instant at) {
        return passes.get(card)
                .chain(pass -> gate(company, gate)
                        .chain(facts -> participation(company, pass.state())
                                .chain(shares -> time(company, at)
                                        .map(instant -> Explanation.of(pass, facts, shares, instant)))));
    }

    private Uni<Participation> participation(UUID company, IssuedPass pass) {
        return transactions.inTransaction(tx -> subscriptions
                .find(tx, company, pass.subscription())
                .map(Optional::orElseThrow)
                .chain(facts -> groups.sharing(tx, company, facts)
                        .map(group -> Participation.of(pass.member(), facts, group.orElse(null)))));
    }

    private Uni<GateFacts> gate(UUID company, UUID gate) {
        return gates.find(company, gate).map(found -> found.orElseThrow(() -> new Refused(new GateUnknown(gate))));
    }

    private Uni<Instant> time(UUID company, @Nullable Instant at) {
        return at == null ? clocks.now(company) : Uni.createFrom().item(at);
    }
}
