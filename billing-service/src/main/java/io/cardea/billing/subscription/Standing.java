package io.cardea.billing.subscription;

/// What a subscription's state means for billing. A state that we do not know yet is HELD: never bill on a guess.
enum Standing {
    /// The first period is wanted and becomes real only by its payment.
    AWAITS_FIRST_PAYMENT,
    /// Periods follow each other; each is invoiced on its first day.
    RUNNING,
    /// Frozen, or under review: nothing new is invoiced, nothing is taken back.
    HELD,
    /// Cancelled: what is open is owed no longer.
    ENDED;

    static Standing of(String status) {
        return switch (status) {
            case "PENDING" -> AWAITS_FIRST_PAYMENT;
            case "ACTIVE", "GRACE", "EXPIRED" -> RUNNING;
            case "CANCELLED" -> ENDED;
            default -> HELD;
        };
    }
}
