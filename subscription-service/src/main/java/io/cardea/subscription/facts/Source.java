package io.cardea.subscription.facts;

/// Where the days of a period came from.
public enum Source {
    PAID,
    /// An operator has named them.
    MANUAL,
    GIFTED,
    TRIAL,
    /// They came from another subscription.
    TRANSFERRED
}
