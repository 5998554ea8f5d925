package io.cardea.subscription.subscription;

/// Where the days of a period came from.
public enum Source {
    PAID,
    MANUAL,
    GIFTED,
    TRIAL,
    TRANSFERRED
}
