package io.cardea.stack.provider;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The ways in which a payment may be made to go wrong on purpose, or right by itself.
enum Simulation {
    NONE,
    /// The payment is made, but whoever asked for it gets no answer.
    TIMEOUT,
    /// Every notice is sent twice.
    DUPLICATE,
    /// The notice is sent some seconds after the decision.
    DELAYED,
    /// The customer pays as soon as the payment is there, without anybody pressing a button.
    PAID,
    /// As above, and whoever asked for it gets no answer.
    PAID_SILENTLY,
    /// As [#PAID], with every notice twice.
    PAID_TOLD_TWICE,
    /// As [#PAID], with the notice some seconds after.
    PAID_TOLD_LATE,
    /// One of the four ways in which customers pay by themselves, by chance, but always the same for a reference.
    PAID_SOMEHOW,
    /// What a merchant wants to give back does not go back.
    REFUND_DECLINED,
    /// The customer pays less than was asked for.
    PAID_LESS;

    private static final List<Simulation> SOMEHOW =
            List.of(PAID, PAID, PAID, PAID_SILENTLY, PAID_TOLD_TWICE, PAID_TOLD_LATE);

    boolean paysAtOnce() {
        return SOMEHOW.contains(this);
    }

    boolean keepsSilent() {
        return this == TIMEOUT || this == PAID_SILENTLY;
    }

    boolean tellsTwice() {
        return this == DUPLICATE || this == PAID_TOLD_TWICE;
    }

    boolean tellsLate() {
        return this == DELAYED || this == PAID_TOLD_LATE;
    }

    /// What it comes to for a payment with that reference.
    Simulation of(String reference) {
        return this == PAID_SOMEHOW ? SOMEHOW.get(Math.floorMod(reference.hashCode(), SOMEHOW.size())) : this;
    }

    static Simulation named(@Nullable String name) {
        return name == null || name.isBlank() ? NONE : valueOf(name.strip().toUpperCase(Locale.ROOT));
    }
}
