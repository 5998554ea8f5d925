package io.cardea.billing.request;

import io.cardea.chassis.journal.AggregateType;

/// How payment requests are kept and told.
final class RequestAggregate {

    static final AggregateType<PaymentRequest, PaymentChange> TYPE = AggregateType.<PaymentRequest, PaymentChange>of(
                    "payment-request", "payment_requests", "billing.payments", PaymentRequest.class, PaymentRequest::id)
            .toldAs(PaymentRequestMessage::of, change -> change)
            .column("invoice", PaymentRequest::invoice)
            .column("subscription", PaymentRequest::subscription)
            .column("member", PaymentRequest::member)
            .column("period_index", PaymentRequest::periodIndex)
            .column("attempt", PaymentRequest::attempt)
            .column("status", request -> PaymentRequestMessage.name(request.payment()))
            .column(
                    "captured_at",
                    request -> request.payment() instanceof PaymentState.Succeeded paid ? paid.at() : null)
            .column("moved_back_at", PaymentRequest::lastMovedBackAt);

    private RequestAggregate() {}
}
