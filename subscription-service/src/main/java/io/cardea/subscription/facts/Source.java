package io.cardea.subscription.subscription;

/// Where the days of a period came from.
enum Source {
    PAID,
    MANUAL,
    GIFTED,
    TRIAL,
    TRANSFERRED
}
