package io.cardea.access;

import java.time.Instant;

/// What the gates have last seen of one member, at the gate or in the zone that the passback looks at.
///
/// @param enteredAt of the last entry
/// @param inside whether no exit came after it
public record Presence(Instant enteredAt, boolean inside) {}
