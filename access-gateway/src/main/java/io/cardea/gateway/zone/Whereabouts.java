package io.cardea.gateway.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many came into a scope by one member's cards, and have not left it.
///
/// @param enteredAt of the last entry; null where there was none
/// @param into the scope for which they left this one; null where they did not
record Whereabouts(
        int inside, @Nullable Instant enteredAt, @Nullable UUID into) {

    static final Whereabouts NOWHERE = new Whereabouts(0, null, null);

    /// Somebody alone who comes in again has left without being seen; of a group that is not known.
    Whereabouts entered(int persons, Instant at) {
        return new Whereabouts(inside == 1 && persons == 1 ? 1 : inside + persons, at, null);
    }

    Whereabouts left(int persons, @Nullable UUID deeper) {
        return new Whereabouts(Math.max(0, inside - persons), enteredAt, deeper);
    }

    /// An entry counts for so long.
    Whereabouts expired(Instant at, Duration lasts) {
        return inside > 0 && enteredAt != null && !at.isBefore(enteredAt.plus(lasts))
                ? new Whereabouts(0, enteredAt, null)
                : this;
    }
}
