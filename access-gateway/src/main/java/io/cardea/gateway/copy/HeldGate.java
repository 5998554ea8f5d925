package io.cardea.gateway.copy;

import io.cardea.access.Gate;
import java.util.UUID;

/// A gate and what proves that a request comes from it.
///
/// @param sensor whether it reports if somebody went through
/// @param keyHash the SHA-256 of its secret, in lower-case hexadecimal digits
public record HeldGate(
        UUID id,
        UUID company,
        UUID site,
        Direction direction,
        boolean sensor,
        String keyHash,
        Gate.Status status,
        long version) {

    /// The ways that the gate serves.
    public enum Direction {
        IN,
        OUT,
        BOTH;

        /// Whether somebody may ask this gate for that way.
        public boolean serves(Gate.Direction way) {
            return switch (this) {
                case IN -> way == Gate.Direction.IN;
                case OUT -> way == Gate.Direction.OUT;
                case BOTH -> true;
            };
        }

        /// The way that is meant when nobody says.
        public Gate.Direction usual() {
            return this == OUT ? Gate.Direction.OUT : Gate.Direction.IN;
        }
    }
}
