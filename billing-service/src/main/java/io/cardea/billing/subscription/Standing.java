package io.cardea.billing.subscription;

/// What a subscription's state means for billing. A state that we do not know yet is HELD: never bill on a guess.
enum Standing {
    /// What it owes is invoiced when it falls due.
    RUNNING,
    /// Under review: nothing new is invoiced, nothing is taken back.
    HELD,
    /// Cancelled: what is open is owed no longer, unless its facts still say so.
    ENDED;

    static Standing of(String status) {
        return switch (status) {
            case "PENDING", "ACTIVE", "GRACE", "FROZEN", "EXPIRED" -> RUNNING;
            case "CANCELLED" -> ENDED;
            default -> HELD;
        };
    }
}
