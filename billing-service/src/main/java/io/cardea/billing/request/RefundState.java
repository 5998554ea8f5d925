package io.cardea.billing.request;

/// What we know of a refund; it moves by the same rules as a payment.
enum RefundState {
    /// The provider has certainly not heard of it.
    NOT_SENT,
    /// The provider is about to give it back.
    PENDING,
    /// It went back; final.
    SUCCEEDED,
    /// The provider or the bank said no; final, and nothing went back.
    DECLINED,
    /// It may or may not have gone out; only asking the provider leads out of here.
    UNKNOWN;

    boolean isFinal() {
        return this == SUCCEEDED || this == DECLINED;
    }
}
