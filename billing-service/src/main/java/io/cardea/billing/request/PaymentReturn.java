package io.cardea.billing.request;

import io.cardea.billing.provider.Decline;
import io.cardea.billing.request.PaymentState.Declined;
import io.cardea.billing.request.PaymentState.NotSent;
import io.cardea.billing.request.PaymentState.Pending;
import io.cardea.billing.request.PaymentState.Succeeded;
import io.cardea.billing.request.PaymentState.Unknown;
import java.util.UUID;

/// What a member sees on the way back from the provider. No money, no name: whoever has the link may see it.
record PaymentReturn(UUID paymentRequest, String status, String text) {

    static PaymentReturn of(PaymentRequest request) {
        PaymentState payment = request.payment();
        return new PaymentReturn(request.id(), PaymentRequestMessage.name(payment), text(request));
    }

    private static String text(PaymentRequest request) {
        return switch (request.payment()) {
            case NotSent _ -> "The payment has not begun yet.";
            case Pending _, Unknown _ -> "We are waiting for the provider to confirm the payment.";
            case Succeeded _
            when request.captured() != null -> "Another amount has arrived than was asked for; somebody looks into it.";
            case Succeeded _ -> "Thank you, the payment has arrived.";
            case Declined declined
            when declined.why() == Decline.WITHDRAWN -> "This is no longer to be paid; nothing was taken.";
            case Declined _ -> "The payment was declined. Look at the invoice for a new link.";
        };
    }
}
