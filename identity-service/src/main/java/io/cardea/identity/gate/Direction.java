package io.cardea.identity.gate;

/// Which way a gate lets people through.
public enum Direction {
    IN,
    OUT,
    BOTH
}
