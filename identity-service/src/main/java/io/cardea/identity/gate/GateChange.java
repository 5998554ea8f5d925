package io.cardea.identity.gate;

/// What can happen to a gate.
public sealed interface GateChange {

    record Registered() implements GateChange {}

    record Changed() implements GateChange {}

    /// The old key opens nothing any more.
    record KeyRotated() implements GateChange {}
}
