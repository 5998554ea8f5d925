package io.cardea.identity.clock;

import java.time.Instant;

/// What an advance does next.
sealed interface Step {

    /// Ask again.
    ///
    /// @param because what is waited for
    record Wait(String because) implements Step {}

    /// Let the clock go to that instant.
    record Move(Instant to) implements Step {}

    /// The target is reached and nothing is left to do.
    record Arrived() implements Step {}
}
