package io.cardea.access;

/// Why somebody was not let through. The names are part of the public contract: they stand in replies and events.
public enum Reason {
    /// No pass is known for what was presented.
    UNKNOWN_CREDENTIAL,
    /// The card was blocked, as after a loss.
    CARD_BLOCKED,
    /// The pass names sites, and this gate's is not among them.
    WRONG_SITE,
    /// A span lies ahead, none contains the instant.
    NOT_STARTED,
    /// Everything the pass granted is over.
    EXPIRED,
    /// Inside a freeze.
    FROZEN,
    /// Everything paid for, and the grace after it, is over, and a payment is awaited.
    PAYMENT_OVERDUE,
    /// Every right of the pass for this site holds at other hours.
    OUTSIDE_HOURS,
    /// The pass does not cover what was asked: more persons than it takes along.
    NO_RIGHT_FOR_GATE,
    /// A counted pass has no use left.
    NO_CREDITS,
    /// Came in a while ago at this gate or into its zone, or has not left since, and the gate has a rule against that.
    PASSBACK,
    /// The zone behind the gate is at its limit.
    ZONE_FULL,
    /// A rotating code of a step that is over. Given by the gateway, never by [Door].
    CODE_STALE,
    /// A rotating code that was used in its step. Given by the gateway, never by [Door].
    CODE_REUSED,
    /// The gate is out of use, locked down, or outside its opening hours.
    GATE_CLOSED,
    /// The decider cannot know enough to answer: it has no copy yet, or one older than the site allows. Given by the
    /// gateway before it asks [Door], never by [Door].
    NOT_READY
}
