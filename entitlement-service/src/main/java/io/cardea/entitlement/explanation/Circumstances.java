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
import io.cardea.entitlement.subscription.SubscriptionsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an explanation needs to know besides the pass.
@ApplicationScoped
class Circumstances {

    private final GatesInPostgres gates;
    private final SubscriptionsInPostgres subscriptions;
    private final GroupsInPostgres groups;
    private final CompanyClocks clocks;
    private final Transactions transactions;

    Circumstances(
            GatesInPostgres gates,
            SubscriptionsInPostgres subscriptions,
            GroupsInPostgres groups,
            CompanyClocks clocks,
            Transactions transactions) {
        this.gates = gates;
        this.subscriptions = subscriptions;
        this.groups = groups;
        this.clocks = clocks;
        this.transactions = transactions;
    }

    Uni<Participation> participation(UUID company, IssuedPass pass) {
        return transactions.inTransaction(tx -> subscriptions
                .find(tx, company, pass.subscription())
                .map(Optional::orElseThrow)
                .chain(facts -> groups.sharing(tx, company, facts)
                        .map(group -> Participation.of(pass.member(), facts, group.orElse(null)))));
    }

    Uni<GateFacts> gate(UUID company, UUID gate) {
        return gates.find(company, gate).map(found -> found.orElseThrow(() -> new Refused(new GateUnknown(gate))));
    }

    /// @param at null means now, by the company's clock
    Uni<Instant> time(UUID company, @Nullable Instant at) {
        return at == null ? clocks.now(company) : Uni.createFrom().item(at);
    }
}
