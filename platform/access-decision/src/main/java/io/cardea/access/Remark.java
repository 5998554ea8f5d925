package io.cardea.access;

/// What is told beside a decision. The names are part of the public contract; there may be more of
/// them one day.
public enum Remark {
    /// Admitted although a soft passback is against it.
    PASSBACK,
    /// Refused since the pass takes no guests along, or not so many.
    GUESTS_NOT_ALLOWED,
    /// Refused since there are uses left, but not for so many.
    CREDITS_TOO_FEW,
    /// Admitted since everybody is let through in an emergency.
    EMERGENCY
}
