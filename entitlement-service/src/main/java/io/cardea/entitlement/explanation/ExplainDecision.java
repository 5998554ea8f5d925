package io.cardea.entitlement.explanation;

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
    private final Circumstances circumstances;

    ExplainDecision(VisiblePasses passes, Circumstances circumstances) {
        this.passes = passes;
        this.circumstances = circumstances;
    }

    /// @param at null means now, by the company's clock
    Uni<Explanation> explain(UUID company, UUID card, UUID gate, @Nullable Instant at) {
        return passes.get(card)
                .chain(pass -> circumstances
                        .gate(company, gate)
                        .chain(facts -> circumstances
                                .participation(company, pass.state())
                                .chain(shares -> circumstances
                                        .time(company, at)
                                        .map(instant -> Explanation.of(pass, facts, shares, instant)))));
    }
}
