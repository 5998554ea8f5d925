package io.cardea.billing.stripe;

import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.cardea.billing.provider.PaymentOrder;
import io.cardea.billing.provider.RefundOrder;
import io.cardea.chassis.money.Money;

/// Writes what we ask of Stripe.
final class StripeOrders {

    /// Under which our reference travels with everything that we make there.
    static final String REQUEST = "request";

    /// Under which the refund's own does.
    static final String REFUND = "refund";

    private StripeOrders() {}

    /// A hosted page, which also asks the member to let the card be charged for renewals.
    static SessionCreateParams checkout(PaymentOrder order) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(order.request().toString())
                .putMetadata(REQUEST, order.request().toString())
                .setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS)
                .setSuccessUrl(order.returnUrl().toString())
                .setCancelUrl(order.returnUrl().toString())
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setSetupFutureUsage(PaymentIntentData.SetupFutureUsage.OFF_SESSION)
                        .putMetadata(REQUEST, order.request().toString())
                        .build())
                .addLineItem(item(order.amount(), order.text()))
                .build();
    }

    static PaymentIntentCreateParams charge(PaymentOrder order, StripeToken token) {
        return PaymentIntentCreateParams.builder()
                .setAmount(StripeAmount.of(order.amount()))
                .setCurrency(StripeAmount.currency(order.amount()))
                .setCustomer(token.customer())
                .setPaymentMethod(token.method())
                .addPaymentMethodType("card")
                .setOffSession(true)
                .setConfirm(true)
                .setErrorOnRequiresAction(true)
                .setDescription(order.text())
                .putMetadata(REQUEST, order.request().toString())
                .build();
    }

    static RefundCreateParams refund(RefundOrder order, String intent) {
        return RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(StripeAmount.of(order.amount()))
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata(REFUND, order.refund().toString())
                .putMetadata(REQUEST, order.request().toString())
                .build();
    }

    private static LineItem item(Money amount, String text) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(StripeAmount.currency(amount))
                        .setUnitAmount(StripeAmount.of(amount))
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(text)
                                .build())
                        .build())
                .build();
    }
}
