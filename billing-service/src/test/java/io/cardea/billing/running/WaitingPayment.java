package io.cardea.billing.running;

import static io.cardea.billing.running.ProviderEvents.body;
import static io.cardea.billing.running.ProviderEvents.newId;
import static org.assertj.core.api.Assertions.assertThat;

/// A first period whose payment waits for the member, and what the provider could say of it.
///
/// @param reference the provider's name for the payment
record WaitingPayment(Till till, String invoice, String request, String reference) {

    static WaitingPayment at(Till till) {
        var subscription = Subscription.ordered();
        till.tell(subscription);
        String invoice = till.invoice(subscription, 0);
        String request = till.requestOf(invoice, "PENDING");
        return new WaitingPayment(till, invoice, request, till.request(request).getString("reference"));
    }

    String success(String event) {
        return body(event, reference, request, "SUCCEEDED", 49_900, "NOK");
    }

    String about(String status, long amount, String currency) {
        return body(newId(), reference, request, status, amount, currency);
    }

    String statusOfTheInvoice() {
        return till.invoice(invoice).getString("status");
    }

    void nothingChanged() {
        assertThat(statusOfTheInvoice()).isEqualTo("OPEN");
        assertThat(till.request(request).getString("status")).isEqualTo("PENDING");
    }
}
