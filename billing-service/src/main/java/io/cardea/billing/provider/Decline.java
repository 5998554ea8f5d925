package io.cardea.billing.provider;

/// Why a payment is declined, as far as it matters for what comes next.
public enum Decline {
    /// Stolen, lost, closed, no such card: this means of payment is never charged again.
    HARD,
    /// No funds, no authentication, the bank is away: it may work another time.
    SOFT,
    /// The link was not used in time; nobody said no.
    EXPIRED,
    /// We took it back.
    WITHDRAWN
}
