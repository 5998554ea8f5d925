package io.cardea.access;

/// The answer at the door.
public sealed interface Decision {

    /// Let through. `counted` says that the passage takes one use from the pass.
    record Admitted(boolean counted) implements Decision {}

    /// Not let through, and the first reason by the order that the package describes.
    record Refused(Reason reason) implements Decision {}
}
