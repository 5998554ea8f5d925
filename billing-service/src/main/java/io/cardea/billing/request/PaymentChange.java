package io.cardea.billing.request;

import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen to a payment request.
sealed interface PaymentChange {

    record Requested() implements PaymentChange {}

    record Sent(String reference, @Nullable String link) implements PaymentChange {}

    record Succeeded(String event) implements PaymentChange {}

    /// The money is there, and it is another amount than was asked for.
    record OtherAmountPaid(String event, Money captured) implements PaymentChange {}

    record Declined(String event) implements PaymentChange {}

    /// The link is taken back, so that a stored card can be tried again.
    record Yielded(UUID method) implements PaymentChange {}

    record LeftUnknown(String why) implements PaymentChange {}

    record RefundRequested(UUID refund, Money amount) implements PaymentChange {}

    /// The provider has it, and it has not gone back yet.
    record RefundSent(UUID refund, String reference) implements PaymentChange {}

    record RefundSucceeded(UUID refund, String reference) implements PaymentChange {}

    record RefundDeclined(UUID refund) implements PaymentChange {}

    record RefundLeftUnknown(UUID refund, String why) implements PaymentChange {}

    /// Somebody gave it back at the provider, without us.
    record RefundFound(UUID refund, Money amount, String reference) implements PaymentChange {}

    /// The member's bank wants it back.
    record DisputeOpened(String dispute, Money amount) implements PaymentChange {}

    /// The money is ours after all.
    record DisputeWon(String dispute, Money amount) implements PaymentChange {}

    /// The member's bank keeps it.
    record DisputeLost(String dispute, Money amount) implements PaymentChange {}
}
