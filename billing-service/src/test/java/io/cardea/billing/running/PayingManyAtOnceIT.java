package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many subscriptions come in one batch, their requests are sent and their webhooks come side by side; each of them
/// comes out as if it had been alone.
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class PayingManyAtOnceIT {

    private Till till;

    @BeforeEach
    void open() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
        till.customers("paid");
    }

    @AfterEach
    void clickAgain() {
        till.customers("none");
    }

    @Test
    void each_gets_one_invoice_that_is_paid_once() {
        List<Subscription> many =
                Stream.generate(Subscription::ordered).limit(60).toList();

        till.tell(many.toArray(Subscription[]::new));

        for (Subscription subscription : many) {
            String invoice = till.invoice(subscription, 0);
            till.invoiceBecomes(invoice, "PAID");
            String request = till.requestOf(invoice, "SUCCEEDED");
            assertThat(till.tasksAbout(request)).isEmpty();
        }
        String last = till.invoice(many.getLast(), 0);
        eventually(() -> assertThat(till.told("billing.invoices", last)).containsExactly("issued", "paid"));
    }
}
