package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class PrepayingIT {

    private Till till;

    @BeforeEach
    void open() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void an_invoice_says_what_was_prepaid_and_a_credit_note_takes_back_what_was_paid_for_it() {
        var ordered = Subscription.ordered(47_904);
        var prepaid = ordered.charging(ordered.prepaidCharge(4_990, 2000));
        String invoice = till.paid(prepaid);

        till.tell(prepaid.extended().charging(prepaid.charge("cancellation", "REFUND", -24_018)));

        assertThat(till.invoice(invoice).getString("lines[0].text"))
                .isEqualTo("Monthly, 2026-11-20 to 2026-12-19, prepaid: 12 x 49.90 NOK less 20 %");
        assertThat(till.invoice(invoice).getInt("total.amount")).isEqualTo(47_904);
        eventually(() -> assertThat(credited(prepaid)).containsExactly(24_018));
    }

    private List<Integer> credited(Subscription of) {
        return till.manager()
                .queryParam("subscription", of.id())
                .get("/v1/credit-notes")
                .then()
                .statusCode(200)
                .extract()
                .path("items.total.amount");
    }
}
