package io.cardea.billing.method;

import io.cardea.chassis.journal.AggregateType;

/// How stored means of payment are kept; they have no topic.
final class MethodAggregate {

    static final AggregateType<PaymentMethod, MethodChange> TYPE = AggregateType.<PaymentMethod, MethodChange>of(
                    "payment-method", "payment_methods", null, PaymentMethod.class, PaymentMethod::id)
            .toldAs(MethodView::of, change -> change)
            .column("member", PaymentMethod::member)
            .column("provider", method -> method.route().provider().name())
            .column("account", method -> method.route().account())
            .column("status", method -> method.status().name());

    private MethodAggregate() {}
}
