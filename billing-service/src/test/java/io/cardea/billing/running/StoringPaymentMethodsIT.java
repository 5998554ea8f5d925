package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class StoringPaymentMethodsIT {

    private static final String GOOD = "4242 4242 4242 4242";
    private static final String STOLEN = "4000000000009979";
    private static final String EMPTY = "4000000000000341";

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private final Subscription ordered = Subscription.ordered();

    @Test
    void a_member_who_consents_sees_their_card_by_its_last_four_digits() {
        pay(GOOD);

        var shown = till.as(ordered.member(), "member")
                .get("/v1/payment-methods")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(shown.getList("items.lastFour")).containsExactly("4242");
        assertThat(shown.getList("items.brand")).containsExactly("visa");
        assertThat(shown.getList("items.token")).containsOnlyNulls();
    }

    @Test
    void nobody_else_sees_or_removes_it() {
        pay(GOOD);
        String method = methods().getFirst();
        UUID stranger = UUID.randomUUID();

        assertThat(till.seenBy(stranger, "/v1/payment-methods")).isEmpty();
        till.as(stranger, "member")
                .delete("/v1/payment-methods/" + method)
                .then()
                .statusCode(404);
    }

    @Test
    void a_renewal_is_charged_without_the_member() {
        pay(GOOD);

        String renewal = renew();

        till.invoiceBecomes(renewal, "PAID");
        String request = till.invoice(renewal).getString("paymentRequest");
        assertThat(till.request(request).getString("method"))
                .isEqualTo(methods().getFirst());
        assertThat(till.request(request).getString("link")).isNull();
    }

    @Test
    void a_card_is_charged_on_the_day_however_early_the_company_reminds() {
        till.manager()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"steps\":[{\"days\":-7}]}")
                .put("/v1/dunning-plan")
                .then()
                .statusCode(200);
        pay(GOOD);

        String renewal = renew();

        assertThat(till.invoice(renewal).getString("issuedOn")).isEqualTo("2026-12-20");
        till.invoiceBecomes(renewal, "PAID");
    }

    @Test
    void a_member_who_did_not_consent_gets_a_link() {
        till.paid(ordered);

        String request = till.requestOf(renew(), "PENDING");

        assertThat(till.request(request).getString("link")).isNotBlank();
        assertThat(methods()).isEmpty();
    }

    @Test
    void a_stolen_card_is_charged_once_and_then_never_again() {
        pay(STOLEN);

        String renewal = renew();

        eventually(() -> assertThat(statusOfTheMethod()).isEqualTo("UNUSABLE"));
        String request = till.requestOf(renewal, "PENDING");
        assertThat(till.request(request).getString("method")).isNull();
        assertThat(till.request(request).getString("link")).isNotBlank();
    }

    @Test
    void a_card_without_funds_is_followed_by_a_link_and_stays_usable() {
        pay(EMPTY);

        String request = till.requestOf(linkAfterDecline(renew()), "PENDING");

        assertThat(till.request(request).getString("link")).isNotBlank();
        assertThat(statusOfTheMethod()).isEqualTo("USABLE");
    }

    @Test
    void a_card_that_the_member_has_removed_is_not_charged() {
        pay(GOOD);
        till.as(ordered.member(), "member")
                .delete("/v1/payment-methods/" + methods().getFirst())
                .then()
                .statusCode(200);

        String request = till.requestOf(renew(), "PENDING");

        assertThat(till.request(request).getString("link")).isNotBlank();
    }

    @Test
    void what_follows_a_trial_is_invoiced_before_and_charged_on_its_first_day() {
        pay(GOOD);
        var trial = Subscription.ordered().of(ordered.member()).onTrial();
        till.tell(trial);

        till.moveClockTo("2026-12-17T10:00:00Z");
        String invoice = till.invoice(trial, 1);
        assertThat(till.invoice(invoice).getString("issuedOn")).isEqualTo("2026-12-17");
        assertThat(till.invoice(invoice).getString("dueOn")).isEqualTo("2026-12-20");
        assertThat(till.invoice(invoice).getString("paymentRequest")).isNull();

        till.moveClockTo("2026-12-20T10:00:00Z");
        till.invoiceBecomes(invoice, "PAID");
        String request = till.invoice(invoice).getString("paymentRequest");
        assertThat(till.request(request).getString("method"))
                .isEqualTo(methods().getFirst());
    }

    @Test
    void who_removes_the_card_during_a_trial_gets_a_link_on_the_day() {
        pay(GOOD);
        var trial = Subscription.ordered().of(ordered.member()).onTrial();
        till.tell(trial);
        till.moveClockTo("2026-12-17T10:00:00Z");
        String invoice = till.invoice(trial, 1);

        till.as(ordered.member(), "member")
                .delete("/v1/payment-methods/" + methods().getFirst())
                .then()
                .statusCode(200);
        till.moveClockTo("2026-12-20T10:00:00Z");

        eventually(() -> assertThat(till.request(till.invoice(invoice).getString("paymentRequest"))
                        .getString("link"))
                .isNotBlank());
    }

    @Test
    void what_follows_a_trial_is_linked_at_once_where_no_card_is_stored() {
        var trial = ordered.onTrial();
        till.tell(trial);
        till.moveClockTo("2026-12-17T10:00:00Z");

        String request = till.requestOf(till.invoice(trial, 1), "PENDING");

        assertThat(till.request(request).getString("link")).isNotBlank();
    }

    private void pay(String card) {
        String invoice = till.ordered(ordered);
        till.payRemembering(till.requestOf(invoice, "PENDING"), card);
        till.invoiceBecomes(invoice, "PAID");
    }

    private String renew() {
        till.tell(ordered.extended());
        till.moveClockTo("2026-12-20T10:00:00Z");
        return till.invoice(ordered, 1);
    }

    private String linkAfterDecline(String invoice) {
        eventually(() -> {
            String request = till.invoice(invoice).getString("paymentRequest");
            assertThat(till.request(request).getString("method")).isNull();
        });
        return invoice;
    }

    private List<String> methods() {
        return till.seenBy(ordered.member(), "/v1/payment-methods");
    }

    private String statusOfTheMethod() {
        return till.manager()
                .queryParam("member", ordered.member())
                .get("/v1/payment-methods")
                .then()
                .extract()
                .path("items[0].status");
    }
}
