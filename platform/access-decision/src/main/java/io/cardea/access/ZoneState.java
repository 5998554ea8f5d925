package io.cardea.access;

import org.jspecify.annotations.Nullable;

/// What the gates have seen that the pass cannot know.
///
/// @param pendingUses uses of this pass that were taken at a gate and that its credits do not count yet
/// @param presence of the pass's member; null where nobody has seen them
/// @param occupancy how many are in the zone behind the gate, without whoever wants in now
public record ZoneState(int pendingUses, @Nullable Presence presence, int occupancy) {

    /// Nothing on its way, and nobody there.
    public static final ZoneState QUIET = new ZoneState(0);

    /// Uses on their way, and nobody there.
    public ZoneState(int pendingUses) {
        this(pendingUses, null, 0);
    }
}
