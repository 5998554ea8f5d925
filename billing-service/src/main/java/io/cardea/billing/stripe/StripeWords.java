package io.cardea.billing.stripe;

import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import io.cardea.billing.provider.Decline;
import io.cardea.billing.provider.ProviderDispute;
import io.cardea.billing.provider.ProviderDispute.Outcome;
import io.cardea.billing.provider.ProviderRefund;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.provider.StoredCard;
import org.jspecify.annotations.Nullable;

/// Reads Stripe's objects.
final class StripeWords {

    static final String LATER = "off_session";

    private StripeWords() {}

    static ProviderWord of(Session session) {
        PaymentIntent intent = session.getPaymentIntentObject();
        Decline decline = decline(session, intent);
        Verdict verdict = verdict(session, decline);
        return new ProviderWord(
                session.getId(),
                verdict,
                StripeAmount.read(session.getAmountTotal(), session.getCurrency()),
                "answer:" + session.getId(),
                Source.ANSWER,
                session.getUrl(),
                decline,
                verdict == Verdict.SUCCEEDED && intent != null ? card(intent) : null);
    }

    static ProviderWord of(PaymentIntent intent) {
        Verdict verdict = verdict(intent);
        return new ProviderWord(
                intent.getId(),
                verdict,
                StripeAmount.read(intent.getAmount(), intent.getCurrency()),
                "answer:" + intent.getId(),
                Source.ANSWER,
                null,
                verdict == Verdict.DECLINED ? decline(intent.getLastPaymentError()) : null,
                null);
    }

    static RefundWord of(Refund refund) {
        return new RefundWord(
                refund.getId(),
                switch (refund.getStatus()) {
                    case "succeeded" -> Verdict.SUCCEEDED;
                    case "failed", "canceled" -> Verdict.DECLINED;
                    default -> Verdict.PENDING;
                });
    }

    /// Whoever wanted it: only ours carry our reference.
    static ProviderRefund given(Refund refund) {
        return new ProviderRefund(
                refund.getId(),
                StripeEvent.uuid(
                        refund.getMetadata() == null
                                ? null
                                : refund.getMetadata().get(StripeOrders.REFUND)),
                StripeAmount.read(refund.getAmount(), refund.getCurrency()),
                of(refund).verdict());
    }

    /// While a bank only asks (`warning_...`), it has taken nothing.
    static ProviderDispute of(Dispute dispute) {
        String status = String.valueOf(dispute.getStatus());
        boolean asks = status.startsWith("warning_") || status.equals("prevented");
        return new ProviderDispute(
                dispute.getId(),
                StripeAmount.read(asks ? 0 : dispute.getAmount(), dispute.getCurrency()),
                switch (status) {
                    case "won", "warning_closed", "prevented" -> Outcome.WON;
                    case "lost" -> Outcome.LOST;
                    default -> Outcome.OPEN;
                });
    }

    /// @param error absent where Stripe does not say
    static Decline decline(@Nullable StripeError error) {
        if (error == null) {
            return Decline.SOFT;
        }
        return StripeDeclines.of(error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode());
    }

    private static Verdict verdict(Session session, @Nullable Decline decline) {
        if (decline != null) {
            return Verdict.DECLINED;
        }
        return "unpaid".equals(session.getPaymentStatus()) ? Verdict.PENDING : Verdict.SUCCEEDED;
    }

    /// While a session is open a card may be refused, and the member tries another; that is no decline yet.
    private static @Nullable Decline decline(Session session, @Nullable PaymentIntent intent) {
        if ("expired".equals(session.getStatus())) {
            return Decline.EXPIRED;
        }
        return intent != null
                        && "complete".equals(session.getStatus())
                        && "unpaid".equals(session.getPaymentStatus())
                        && verdict(intent) == Verdict.DECLINED
                ? decline(intent.getLastPaymentError())
                : null;
    }

    private static Verdict verdict(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" -> Verdict.SUCCEEDED;
            case "processing", "requires_capture", "requires_confirmation" -> Verdict.PENDING;
            default -> Verdict.DECLINED;
        };
    }

    /// What can be charged later: of a customer, and stored for that very purpose.
    private static @Nullable StoredCard card(PaymentIntent intent) {
        PaymentMethod method = intent.getPaymentMethodObject();
        String customer = intent.getCustomer();
        if (customer == null
                || method == null
                || method.getCard() == null
                || !LATER.equals(intent.getSetupFutureUsage())) {
            return null;
        }
        PaymentMethod.Card card = method.getCard();
        return new StoredCard(
                new StripeToken(customer, method.getId()).text(),
                card.getBrand(),
                card.getLast4(),
                card.getExpYear().intValue(),
                card.getExpMonth().intValue());
    }
}
