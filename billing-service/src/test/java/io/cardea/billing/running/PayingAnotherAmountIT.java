package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class PayingAnotherAmountIT {

    private Till till;
    private Subscription subscription;
    private String invoice;
    private String request;

    @BeforeEach
    void payLess() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
        subscription = Subscription.ordered();
        till.tell(subscription);
        invoice = till.invoice(subscription, 0);
        request = till.requestOf(invoice, "PENDING");
        till.payLess(request);
        eventually(() -> assertThat(till.openTasksAbout(request)).containsExactly("AMOUNT_MISMATCH"));
    }

    @Test
    void what_came_is_kept_with_the_request_and_pays_nothing() {
        assertThat(till.request(request).getLong("captured.amount")).isEqualTo(24_950);
        assertThat(till.request(request).getString("status")).isEqualTo("SUCCEEDED");
        assertThat(till.invoice(invoice).getString("status")).isEqualTo("OPEN");
    }

    @Test
    void it_goes_back_and_the_right_amount_is_asked_for_by_a_new_link() {
        till.handle(request, "REFUND").statusCode(200).body("status", equalTo("OPEN"));
        till.handle(request, "TRY_AGAIN").statusCode(200).body("status", equalTo("DONE"));

        String next = till.requestOf(invoice, "PENDING");
        till.press(next, "pay");
        till.invoiceBecomes(invoice, "PAID");
        eventually(() -> assertThat(refunds()).containsExactly("SUCCEEDED"));
        assertThat(till.request(request).getLong("refunds[0].amount.amount")).isEqualTo(24_950);
        assertThat(till.request(next).getLong("amount.amount")).isEqualTo(49_900);
        assertThat(till.openTasksAbout(request)).isEmpty();
    }

    @Test
    void money_that_paid_nothing_goes_back_without_a_credit_note() {
        till.handle(request, "REFUND").statusCode(200);
        eventually(() -> assertThat(refunds()).containsExactly("SUCCEEDED"));

        assertThat(till.manager()
                        .queryParam("subscription", subscription.id())
                        .get("/v1/credit-notes")
                        .then()
                        .extract()
                        .<List<String>>path("items.id"))
                .isEmpty();
        till.handle(request, "REFUND").statusCode(409);
    }

    private List<String> refunds() {
        return till.request(request).getList("refunds.state");
    }
}
