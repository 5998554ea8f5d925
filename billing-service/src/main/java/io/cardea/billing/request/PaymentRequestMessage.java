package io.cardea.billing.request;

import io.cardea.billing.request.PaymentState.Declined;
import io.cardea.billing.request.PaymentState.NotSent;
import io.cardea.billing.request.PaymentState.Pending;
import io.cardea.billing.request.PaymentState.Succeeded;
import io.cardea.billing.request.PaymentState.Unknown;
import io.cardea.chassis.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payment request as the topic `billing.payments` and the API show it; the only place where it is mapped.
///
/// @param account at the provider; absent for the deployment's own sandbox
/// @param method the stored means of payment that is charged; absent where the member pays by the link
/// @param declineReason as far as the provider told; more reasons may come
/// @param captured what came, where that is another amount than was asked for: then it has paid
///     nothing
/// @param refunds absent where there are none
/// @param disputes in which the member's bank wants it back; absent where there are none
record PaymentRequestMessage(
        UUID id,
        UUID invoice,
        UUID subscription,
        UUID member,
        Money amount,
        String status,
        String provider,
        @Nullable UUID account,
        @Nullable UUID method,
        @Nullable String reference,
        @Nullable String link,
        @Nullable String declineReason,
        @Nullable Money captured,
        @Nullable List<Refund> refunds,
        @Nullable List<Dispute> disputes) {

    static PaymentRequestMessage of(PaymentRequest request) {
        PaymentState payment = request.payment();
        return new PaymentRequestMessage(
                request.id(),
                request.invoice(),
                request.subscription(),
                request.member(),
                request.amount(),
                name(payment),
                request.route().provider().key(),
                request.route().account(),
                request.method(),
                reference(payment),
                payment instanceof Pending(var _, var link) ? link : null,
                payment instanceof Declined(var _, var _, var why) && why != null ? why.name() : null,
                request.captured(),
                request.refunds().isEmpty() ? null : request.refunds(),
                request.disputes().isEmpty() ? null : request.disputes());
    }

    static String name(PaymentState payment) {
        return switch (payment) {
            case NotSent _ -> "NOT_SENT";
            case Pending _ -> "PENDING";
            case Succeeded _ -> "SUCCEEDED";
            case Declined _ -> "DECLINED";
            case Unknown _ -> "UNKNOWN";
        };
    }

    private static @Nullable String reference(PaymentState payment) {
        return switch (payment) {
            case Pending pending -> pending.reference();
            case Succeeded succeeded -> succeeded.reference();
            case Declined declined -> declined.reference();
            case NotSent _, Unknown _ -> null;
        };
    }
}
