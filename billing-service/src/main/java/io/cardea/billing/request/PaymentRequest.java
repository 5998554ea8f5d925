package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.chassis.money.Money;
import java.util.UUID;

/// One attempt to have an invoice paid. Its id is the reference by which the provider knows it, so that sending it
/// twice makes one payment.
///
/// @param attempt 1 for the first request of an invoice, one more after each decline
/// @param text what the member reads at the provider
record PaymentRequest(
        UUID id,
        UUID invoice,
        UUID subscription,
        UUID member,
        int periodIndex,
        int attempt,
        Money amount,
        String text,
        PaymentState payment) {

    /// How often a declined request is replaced before a person has to look.
    static final int MOST_ATTEMPTS = 5;

    /// The first request for an invoice.
    static PaymentRequest first(UUID id, Invoice invoice) {
        var item = invoice.item();
        return new PaymentRequest(
                id,
                invoice.id(),
                item.subscription(),
                item.member(),
                item.periodIndex(),
                1,
                invoice.total(),
                item.text(),
                new PaymentState.NotSent());
    }

    /// The request that replaces this declined one.
    PaymentRequest replacedBy(UUID next) {
        return new PaymentRequest(
                next,
                invoice,
                subscription,
                member,
                periodIndex,
                attempt + 1,
                amount,
                text,
                new PaymentState.NotSent());
    }

    boolean mayBeReplaced() {
        return attempt < MOST_ATTEMPTS;
    }

    PaymentRequest with(PaymentState next) {
        return new PaymentRequest(id, invoice, subscription, member, periodIndex, attempt, amount, text, next);
    }
}
