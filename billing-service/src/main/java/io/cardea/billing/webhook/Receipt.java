package io.cardea.billing.webhook;

/// What the provider hears of an event that we have taken.
///
/// @param event the event's id
record Receipt(String event, Result result) {

    enum Result {
        /// Its effect is committed.
        APPLIED,
        /// It was taken before; nothing happened now.
        DUPLICATE,
        /// It is about nothing that concerns us.
        IGNORED,
        /// It is about a payment that we never asked for; written down, for a person to see.
        UNKNOWN_PAYMENT
    }
}
