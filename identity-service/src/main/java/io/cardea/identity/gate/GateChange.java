package io.cardea.identity.gate;

import java.util.UUID;

/// What can happen to a gate.
public sealed interface GateChange {

    record Registered() implements GateChange {}

    record Changed() implements GateChange {}

    /// Staff has said something to it.
    record Commanded(UUID command, GateControl.Kind said, String reason) implements GateChange {}

    /// The old key opens nothing any more.
    record KeyRotated() implements GateChange {}
}
