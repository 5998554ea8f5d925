package io.cardea.billing.close;

/// In what the sides of a close differ.
public enum DifferenceClass {
    /// A period is paid, and the subscription does not have it.
    PAID_WITHOUT_ACCESS,
    /// The subscription has a paid period, and nobody knows a payment for it.
    ACCESS_WITHOUT_PAYMENT,
    /// The provider reports a payment that is none of ours.
    UNKNOWN_AT_PROVIDER,
    /// A payment of ours is not in the provider's report.
    MISSING_AT_PROVIDER,
    AMOUNT_DIFFERS,
    /// The provider reports the same payment more than once.
    DUPLICATE,
    /// Fewer days were usable than paid: the freeze says why.
    FROZEN(true),
    /// Less was kept than paid: the credit note says why.
    REFUNDED(true),
    /// More days were usable than paid: who gave them stands in the subscription's timeline.
    MANUAL(true),
    /// Fewer days were usable than paid: the cancellation says why.
    CANCELLED(true),
    /// A gate opens although the next period is not paid yet: the product's grace allows it.
    IN_GRACE(true),
    /// Less was kept than paid: the member's bank wants it back, which is an operator task of its own.
    DISPUTED(true),
    /// The report has on these days what we have on another.
    OTHER_DAY(true);

    private final boolean explained;

    DifferenceClass() {
        this(false);
    }

    DifferenceClass(boolean explained) {
        this.explained = explained;
    }

    /// Do the facts themselves explain it?
    boolean isExplainedByFacts() {
        return explained;
    }
}
