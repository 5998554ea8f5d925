package io.cardea.identity.gate;

/// Whether a gate lets anybody through.
public enum GateStatus {
    OPEN,
    CLOSED
}
