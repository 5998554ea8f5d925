package io.cardea.stack.provider;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The ways in which a payment may be made to go wrong on purpose.
enum Simulation {
    NONE,
    /// The payment is made, but whoever asked for it gets no answer.
    TIMEOUT,
    /// Every notice is sent twice.
    DUPLICATE,
    /// The notice is sent some seconds after the decision.
    DELAYED;

    static Simulation named(@Nullable String name) {
        return name == null || name.isBlank() ? NONE : valueOf(name.strip().toUpperCase(Locale.ROOT));
    }
}
