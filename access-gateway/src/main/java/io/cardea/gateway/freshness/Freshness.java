package io.cardea.gateway.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How fresh the copy is, as every reply says it.
///
/// @param asOf everything committed before it is known here; null while that cannot be said
public record Freshness(State state, @Nullable Instant asOf) {

    /// The names are part of the public contract.
    public enum State {
        COLD,
        WARM,
        LIVE,
        STALE,
        EXPIRED;

        /// Whether somebody may be let in on such a copy.
        public boolean mayAdmit() {
            return switch (this) {
                case COLD, EXPIRED -> false;
                case WARM, LIVE, STALE -> true;
            };
        }
    }
}
