package io.cardea.identity.clock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An advance as its API shows it.
///
/// @param happened once it is done
record AdvanceView(
        UUID id,
        Instant from,
        Instant to,
        Instant at,
        AdvanceStatus status,
        int moves,
        @Nullable String waitingFor,
        @Nullable Happened happened) {

    static AdvanceView of(Advance advance) {
        return new AdvanceView(
                advance.id(),
                advance.from(),
                advance.to(),
                advance.at(),
                advance.status(),
                advance.moves(),
                advance.waitingFor(),
                advance.happened());
    }
}
