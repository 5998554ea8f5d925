package io.cardea.billing.task;

/// What a person has to look into.
public enum TaskKind {
    /// The provider confirmed another amount or currency than was asked for. Nothing is extended.
    AMOUNT_MISMATCH,
    /// The provider names another payment for this request than before.
    REFERENCE_MISMATCH,
    /// The money came for an invoice that is void by now.
    PAID_AFTER_VOID,
    /// The money came a second time for the same invoice.
    PAID_TWICE,
    /// The provider has been asked again and again, and still nobody knows whether the payment exists.
    PAYMENT_UNRESOLVED,
    /// The provider refuses our requests; probably a setting is wrong.
    PROVIDER_REFUSES,
    /// The member's payments were declined so often that no new link is made.
    DECLINED_TOO_OFTEN,
    /// A payment does not fit the other facts of its subscription, which is in review until a person decides.
    SUBSCRIPTION_IN_REVIEW,
    /// A change or a cancellation leaves money to be given back.
    REFUND_DUE,
    /// The provider did not give back what was to be given back.
    REFUND_FAILED,
    /// The member's bank wants a payment back.
    PAYMENT_DISPUTED
}
