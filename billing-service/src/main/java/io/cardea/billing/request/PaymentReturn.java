package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.provider.Decline;
import io.cardea.billing.request.PaymentState.Declined;
import io.cardea.billing.request.PaymentState.NotSent;
import io.cardea.billing.request.PaymentState.Pending;
import io.cardea.billing.request.PaymentState.Succeeded;
import io.cardea.billing.request.PaymentState.Unknown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a member sees on the way back from the provider, and where there is no page of the provider to lead to. No
/// money, no name: whoever has the link may see it.
///
/// @param paymentRequest absent where nothing asks for the invoice
record PaymentReturn(@Nullable UUID paymentRequest, String status, String text) {

    private static final String DECLINED_TOO_OFTEN =
            "The payment was declined too often. Get in touch with us to pay, or wait for the next reminder.";
    private static final String NO_LINK = "This is not paid by a link. Get in touch with us to pay it.";
    private static final String NOTHING_OPEN = "There is nothing to pay here.";

    static PaymentReturn of(PaymentRequest request) {
        PaymentState payment = request.payment();
        return new PaymentReturn(request.id(), PaymentRequestMessage.name(payment), text(request));
    }

    /// Where the address in a mail leads.
    static PaymentReturn atTheLink(PaymentRequest request) {
        return request.payment() instanceof Declined declined && declined.why() != Decline.WITHDRAWN
                ? new PaymentReturn(request.id(), PaymentRequestMessage.name(declined), DECLINED_TOO_OFTEN)
                : of(request);
    }

    /// Where the address in a mail leads while nothing asks for the invoice.
    static PaymentReturn unasked(Invoice invoice) {
        return new PaymentReturn(null, "UNASKED", invoice.isOpen() ? NO_LINK : NOTHING_OPEN);
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
