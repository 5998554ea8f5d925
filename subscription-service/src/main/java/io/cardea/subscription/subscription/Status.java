package io.cardea.subscription.subscription;

/// What a subscription is at an instant (D08). It is read off the facts and never remembered.
public enum Status {
    /// Nothing is paid yet, or the first paid day is still to come.
    PENDING,
    ACTIVE,
    /// Past the last paid day, and still admitted for the agreed time.
    GRACE,
    FROZEN,
    EXPIRED,
    CANCELLED,
    /// Facts contradict each other; a person decides. What is paid stays usable.
    REVIEW
}
