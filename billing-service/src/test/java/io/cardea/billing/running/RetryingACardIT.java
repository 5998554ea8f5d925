package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A renewal, due on 20 December 2026, whose card is declined; the usual plan tries it again after 3, 5 and 7
/// days.
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class RetryingACardIT {

    private static final String STOLEN = "4000000000009979";
    private static final String EMPTY = "4000000000000341";
    private static final String GOOD = "4242 4242 4242 4242";

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private final Subscription ordered = Subscription.ordered();

    @Test
    void a_card_without_funds_is_tried_again_and_a_link_is_there_in_between() {
        String renewal = renewedWith(EMPTY);

        till.moveClockTo("2026-12-23T10:00:00Z");

        eventually(() -> assertThat(requests(renewal))
                .containsExactly("card DECLINED", "link DECLINED", "card DECLINED", "link PENDING"));
        assertThat(till.told("billing.dunnings", renewal)).contains("retried");
    }

    @Test
    void it_is_tried_as_often_as_the_plan_says_and_no_person_is_asked() {
        String renewal = renewedWith(EMPTY);
        for (String day : List.of("2026-12-23", "2026-12-25", "2026-12-27")) {
            long before = requests(renewal).size();
            till.moveClockTo(day + "T10:00:00Z");
            eventually(() ->
                    assertThat(requests(renewal)).hasSize((int) before + 2).endsWith("link PENDING"));
        }

        till.moveClockTo("2027-01-20T10:00:00Z");

        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).hasSize(6));
        assertThat(requests(renewal)).hasSize(8);
        assertThat(till.tasksAbout(till.invoice(renewal).getString("paymentRequest")))
                .isEmpty();
    }

    @Test
    void a_stolen_card_is_not_tried_again() {
        String renewal = renewedWith(STOLEN);

        till.moveClockTo("2026-12-25T10:00:00Z");

        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded", "reminded"));
        assertThat(requests(renewal)).containsExactly("card DECLINED", "link PENDING");
    }

    @Test
    void another_card_that_the_member_has_stored_since_is_charged_and_that_is_a_recovery() {
        String renewal = renewedWith(EMPTY);
        storeAnotherCard();

        till.moveClockTo("2026-12-23T10:00:00Z");

        till.invoiceBecomes(renewal, "PAID");
        assertThat(requests(renewal)).containsExactly("card DECLINED", "link DECLINED", "card SUCCEEDED");
        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).endsWith("recovered"));
    }

    @Test
    void whoever_pays_after_a_decline_has_recovered_without_any_reminder() {
        String renewal = renewedWith(EMPTY);

        till.press(till.requestOf(renewal, "PENDING"), "pay");

        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("recovered"));
    }

    private String renewedWith(String card) {
        String invoice = till.ordered(ordered);
        till.payRemembering(till.requestOf(invoice, "PENDING"), card);
        till.invoiceBecomes(invoice, "PAID");
        till.tell(ordered.extended());
        till.moveClockTo("2026-12-20T10:00:00Z");
        String renewal = till.invoice(ordered, 1);
        eventually(() -> assertThat(requests(renewal)).containsExactly("card DECLINED", "link PENDING"));
        return renewal;
    }

    private void storeAnotherCard() {
        var other = Subscription.ordered().of(ordered.member());
        String invoice = till.ordered(other);
        till.payRemembering(till.requestOf(invoice, "PENDING"), GOOD);
        till.invoiceBecomes(invoice, "PAID");
    }

    /// The requests of an invoice in the order in which they were made.
    private List<String> requests(String invoice) {
        return till.manager()
                .queryParam("limit", 200)
                .get("/v1/payment-requests")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(
                        "items.findAll { it.invoice == '%s' }.collect { (it.method == null ? 'link ' : 'card ') + it.status }"
                                .formatted(invoice));
    }
}
