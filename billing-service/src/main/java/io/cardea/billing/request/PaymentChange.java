package io.cardea.billing.request;

import org.jspecify.annotations.Nullable;

/// What can happen to a payment request.
sealed interface PaymentChange {

    record Requested() implements PaymentChange {}

    record Sent(String reference, @Nullable String link) implements PaymentChange {}

    record Succeeded(String event) implements PaymentChange {}

    record Declined(String event) implements PaymentChange {}

    record LeftUnknown(String why) implements PaymentChange {}
}
