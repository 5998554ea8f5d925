package io.cardea.entitlement.explanation;

import io.cardea.access.CredentialClass;
import io.cardea.access.Gate;
import io.cardea.access.RotatingCode;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.entitlement.card.CardsInPostgres;
import io.cardea.entitlement.gate.GateFacts;
import io.cardea.entitlement.pass.IssuedPass;
import io.cardea.entitlement.pass.VisiblePasses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Explains what a gate would answer to whatever somebody holds before it.
@ApplicationScoped
class ExplainCheck {

    private final VisiblePasses passes;
    private final CardsInPostgres cards;
    private final Circumstances circumstances;

    ExplainCheck(VisiblePasses passes, CardsInPostgres cards, Circumstances circumstances) {
        this.passes = passes;
        this.cards = cards;
        this.circumstances = circumstances;
    }

    Uni<CheckExplanation> explain(UUID company, Question question) {
        return circumstances
                .gate(company, question.gate())
                .chain(gate -> circumstances
                        .time(company, question.at())
                        .chain(at -> pass(company, question)
                                .chain(pass -> explain(company, gate, way(gate, question.direction()), at, pass)))
                        .map(answer -> answer.unlessTaken(takes(gate, question))));
    }

    private Uni<CheckExplanation> explain(
            UUID company, GateFacts facts, Gate gate, Instant at, Optional<Versioned<IssuedPass>> pass) {
        return pass.map(known -> circumstances
                        .participation(company, known.state())
                        .map(shares -> Explanation.of(known, facts.id(), gate, shares, at))
                        .map(explained -> CheckExplanation.of(explained, gate.direction())))
                .orElseGet(() -> Uni.createFrom().item(CheckExplanation.ofUnknown(facts, gate, at)));
    }

    // Of a card it is not known what of it will be shown.
    private static boolean takes(GateFacts gate, Question question) {
        String shown = question.credential();
        return shown == null || gate.takes(CredentialClass.of(shown));
    }

    private static Gate way(GateFacts facts, Gate.@Nullable Direction asked) {
        if (asked == null) {
            return facts.atTheDoor();
        }
        if (!facts.serves(asked)) {
            throw new Refused(new InvalidField("direction", "This gate does not serve the way " + asked + "."));
        }
        return facts.atTheDoor(asked);
    }

    private Uni<Optional<Versioned<IssuedPass>>> pass(UUID company, Question question) {
        return card(company, question)
                .chain(card ->
                        card.map(passes::find).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<UUID>> card(UUID company, Question question) {
        String credential = question.credential();
        if (credential == null) {
            return Uni.createFrom().item(Optional.ofNullable(question.card()));
        }
        RotatingCode code = RotatingCode.read(credential);
        return code == null
                ? cards.byCredential(company, credential)
                : Uni.createFrom().item(Optional.of(code.card()));
    }
}
