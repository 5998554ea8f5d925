package io.cardea.access;

import java.util.List;
import java.util.UUID;

/// The uses left on a counted pass.
///
/// @param remaining what is left after everything in `counted`, and all that was counted longer ago
/// @param counted the passages counted last; whoever keeps uses that are still on their way drops these
public record Credits(int remaining, List<UUID> counted) {

    public Credits {
        counted = List.copyOf(counted);
    }
}
