package io.cardea.access;

/// What the gates have seen that the pass cannot know yet. Occupancy and passback belong here when they come.
///
/// @param pendingUses uses of this pass that were taken at a gate and that its credits do not count yet
public record ZoneState(int pendingUses) {

    /// Nothing on its way.
    public static final ZoneState QUIET = new ZoneState(0);
}
