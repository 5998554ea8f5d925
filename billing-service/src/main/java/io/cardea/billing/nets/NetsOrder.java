package io.cardea.billing.nets;

import io.cardea.billing.provider.PaymentOrder;
import io.cardea.chassis.money.Money;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What we ask of Nets, as its `POST /v1/payments` and the charge of an unscheduled subscription want it.
record NetsOrder(
        Order order,
        @Nullable Checkout checkout,
        @Nullable Create unscheduledSubscription,
        Notifications notifications,
        UUID myReference) {

    private static final List<String> EVENTS = List.of(
            "payment.checkout.completed",
            "payment.charge.created.v2",
            "payment.charge.failed.v2",
            "payment.refund.completed",
            "payment.refund.failed");

    record Order(List<Item> items, long amount, String currency, UUID reference) {}

    /// Taxes are the invoice's business; here is one line over all of it.
    record Item(
            String reference,
            String name,
            int quantity,
            String unit,
            long unitPrice,
            long grossTotalAmount,
            long netTotalAmount) {}

    /// @param charge takes the money at once, without a reservation first
    record Checkout(
            String integrationType,
            URI returnUrl,
            URI cancelUrl,
            URI termsUrl,
            boolean charge,
            boolean merchantHandlesConsumerData) {}

    record Create(boolean create) {}

    record Notifications(List<Hook> webHooks) {}

    /// @param authorization comes back in the header of that name
    record Hook(String eventName, URI url, String authorization) {}

    static NetsOrder byLink(PaymentOrder order, URI terms, String secret) {
        var checkout = new Checkout("HostedPaymentPage", order.returnUrl(), order.returnUrl(), terms, true, true);
        return new NetsOrder(ordered(order), checkout, new Create(true), hooks(order, secret), order.request());
    }

    static NetsOrder byToken(PaymentOrder order, String secret) {
        return new NetsOrder(ordered(order), null, null, hooks(order, secret), order.request());
    }

    private static Order ordered(PaymentOrder order) {
        Money money = order.amount();
        var item = new Item("1", order.text(), 1, "pcs", money.amount(), money.amount(), money.amount());
        return new Order(List.of(item), money.amount(), money.currency(), order.request());
    }

    private static Notifications hooks(PaymentOrder order, String secret) {
        return new Notifications(EVENTS.stream()
                .map(event -> new Hook(event, order.webhookUrl(), secret))
                .toList());
    }
}
