package io.cardea.stack.provider;

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
    /// What a merchant wants to give back does not go back.
    REFUND_DECLINED;

    static Simulation named(@Nullable String name) {
        return name == null || name.isBlank() ? NONE : valueOf(name.strip().toUpperCase(Locale.ROOT));
    }
}
