package io.cardea.entitlement.explanation;

import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.refusal.Refused;
import io.cardea.entitlement.explanation.ExplanationRefusal.GateUnknown;
import io.cardea.entitlement.gate.GateFacts;
import io.cardea.entitlement.gate.GatesInPostgres;
import io.cardea.entitlement.pass.VisiblePasses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Explains what a gate would answer to a card.
@ApplicationScoped
class ExplainDecision {

    private final VisiblePasses passes;
    private final GatesInPostgres gates;
    private final CompanyClocks clocks;

    ExplainDecision(VisiblePasses passes, GatesInPostgres gates, CompanyClocks clocks) {
        this.passes = passes;
        this.gates = gates;
        this.clocks = clocks;
    }

    /// @param at null means now, by the company's clock
    Uni<Explanation> explain(UUID company, UUID card, UUID gate, @Nullable Instant at) {
        return passes.get(card)
                .chain(pass -> gate(company, gate)
                        .chain(facts -> time(company, at).map(instant -> Explanation.of(pass, facts, instant))));
    }

    private Uni<GateFacts> gate(UUID company, UUID gate) {
        return gates.find(company, gate).map(found -> found.orElseThrow(() -> new Refused(new GateUnknown(gate))));
    }

    private Uni<Instant> time(UUID company, @Nullable Instant at) {
        return at == null ? clocks.now(company) : Uni.createFrom().item(at);
    }
}
