package io.cardea.billing.nets;

import io.cardea.billing.provider.Aftermath;
import io.cardea.billing.provider.Decline;
import io.cardea.billing.provider.ProviderRefund;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.provider.StoredCard;
import io.cardea.chassis.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payment as Nets writes it. Nothing of it is taken on trust.
record NetsPayment(
        String paymentId,
        @Nullable Summary summary,
        OrderDetails orderDetails,
        @Nullable Checkout checkout,
        @Nullable PaymentDetails paymentDetails,
        @Nullable Subscription unscheduledSubscription,
        @Nullable List<Charge> charges,
        @Nullable List<Refund> refunds,
        @Nullable String terminated) {

    private static final int CENTURY = 2000;

    /// What `GET /v1/payments/{paymentId}` answers.
    record Answer(@Nullable NetsPayment payment) {}

    /// @param chargedAmount absent as long as nothing is charged
    record Summary(@Nullable Long chargedAmount) {}

    record OrderDetails(
            long amount, String currency, @Nullable String reference) {}

    record Checkout(@Nullable String url) {}

    record PaymentDetails(
            @Nullable String paymentMethod, @Nullable CardDetails cardDetails) {}

    /// @param expiryDate month and year, `1228`
    record CardDetails(@Nullable String maskedPan, @Nullable String expiryDate) {}

    record Subscription(@Nullable String unscheduledSubscriptionId) {}

    record Charge(String chargeId) {}

    record Refund(
            String refundId,
            @Nullable String state,
            @Nullable Long amount) {

        RefundWord word() {
            return new RefundWord(
                    refundId,
                    switch (String.valueOf(state)) {
                        case "Completed" -> Verdict.SUCCEEDED;
                        case "Failed", "Cancelled", "Expired" -> Verdict.DECLINED;
                        default -> Verdict.PENDING;
                    });
        }
    }

    /// Is everything there without which it says nothing? Absent parts come as null, whatever the types say.
    boolean isWhole() {
        return Objects.nonNull(paymentId) && Objects.nonNull(orderDetails) && Objects.nonNull(orderDetails.currency);
    }

    ProviderWord word() {
        Verdict verdict = verdict();
        return new ProviderWord(
                paymentId,
                verdict,
                new Money(orderDetails.amount, orderDetails.currency),
                "answer:" + paymentId,
                Source.ANSWER,
                checkout == null ? null : checkout.url,
                verdict == Verdict.DECLINED ? Decline.WITHDRAWN : null,
                verdict == Verdict.SUCCEEDED ? card() : null);
    }

    /// Our reference.
    Optional<UUID> request() {
        try {
            return Optional.ofNullable(orderDetails.reference).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<String> charge() {
        return Objects.requireNonNullElse(charges, List.<Charge>of()).stream()
                .map(Charge::chargeId)
                .findFirst();
    }

    Optional<RefundWord> refund(String id) {
        return Objects.requireNonNullElse(refunds, List.<Refund>of()).stream()
                .filter(refund -> refund.refundId.equals(id))
                .map(Refund::word)
                .findFirst();
    }

    /// All that went back; who wanted it, Nets does not say. Disputes are not in its API.
    Aftermath aftermath() {
        return new Aftermath(
                Objects.requireNonNullElse(refunds, List.<Refund>of()).stream()
                        .map(refund -> new ProviderRefund(
                                refund.refundId,
                                null,
                                new Money(
                                        Objects.requireNonNullElse(refund.amount, orderDetails.amount),
                                        orderDetails.currency),
                                refund.word().verdict()))
                        .toList(),
                List.of());
    }

    private Verdict verdict() {
        Long charged = summary == null ? null : summary.chargedAmount;
        if (charged != null && charged >= orderDetails.amount && orderDetails.amount > 0) {
            return Verdict.SUCCEEDED;
        }
        return terminated == null ? Verdict.PENDING : Verdict.DECLINED;
    }

    private @Nullable StoredCard card() {
        String token = unscheduledSubscription == null ? null : unscheduledSubscription.unscheduledSubscriptionId;
        CardDetails card = paymentDetails == null ? null : paymentDetails.cardDetails;
        String pan = card == null ? null : card.maskedPan;
        String expiry = card == null ? null : card.expiryDate;
        if (token == null || pan == null || pan.length() < 4 || expiry == null || !expiry.matches("[0-9]{4}")) {
            return null;
        }
        return new StoredCard(
                token,
                brand(),
                pan.substring(pan.length() - 4),
                CENTURY + Integer.parseInt(expiry.substring(2)),
                Integer.parseInt(expiry.substring(0, 2)));
    }

    private String brand() {
        String method = paymentDetails == null ? null : paymentDetails.paymentMethod;
        return method == null ? "card" : method.toLowerCase(Locale.ROOT);
    }
}
