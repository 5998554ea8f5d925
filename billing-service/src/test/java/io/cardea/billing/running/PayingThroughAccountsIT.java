package io.cardea.billing.running;

import static io.cardea.billing.running.RealProviders.netsTells;
import static io.cardea.billing.running.RealProviders.stripeTells;
import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.billing.nets.NetsDouble;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class PayingThroughAccountsIT {

    private static final String COMPLETED = "checkout.session.completed";
    private static final String CHARGED = "payment.charge.created.v2";

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");

    @Test
    void a_member_pays_by_stripe_and_stripe_is_asked_before_it_counts() {
        var checkout = checkout();
        String request = checkout.request();

        checkout.tell(COMPLETED).statusCode(200);
        assertThat(till.request(request).getString("status")).isEqualTo("PENDING");
        checkout.pay();
        checkout.tell(COMPLETED).statusCode(200);

        till.invoiceBecomes(checkout.invoice(), "PAID");
        assertThat(till.request(request).getString("provider")).isEqualTo("stripe");
        assertThat(till.request(request).getString("account")).isEqualTo(checkout.account());
        assertThat(till.invoice(checkout.invoice()).getString("payment.provider"))
                .isEqualTo("stripe");
        assertThat(till.invoice(checkout.invoice()).getString("payment.reference"))
                .isEqualTo(checkout.session());
    }

    @Test
    void a_member_pays_by_nets_and_nets_is_asked_before_it_counts() {
        String account = RealProviders.open(till, "NETS", null);
        String invoice = till.ordered(Subscription.ordered());
        String request = till.requestOf(invoice, "PENDING");
        String payment = till.request(request).getString("reference");

        RealProviders.nets().pays(payment, "");
        netsTells(
                        account,
                        NetsDouble.event(CHARGED, payment),
                        RealProviders.nets().authorization(payment))
                .statusCode(200);

        till.invoiceBecomes(invoice, "PAID");
        assertThat(till.invoice(invoice).getString("payment.provider")).isEqualTo("nets");
    }

    @Test
    void each_site_pays_through_its_own_account_and_the_others_through_the_companys() {
        UUID site = till.site();
        eventually(() -> RealProviders.opening(till, "NETS", site).statusCode(201));
        RealProviders.open(till, "STRIPE", null);

        String atTheSite = till.requestOf(till.ordered(Subscription.ordered().at(site)), "PENDING");
        String elsewhere = till.requestOf(till.ordered(Subscription.ordered()), "PENDING");

        assertThat(till.request(atTheSite).getString("provider")).isEqualTo("nets");
        assertThat(till.request(elsewhere).getString("provider")).isEqualTo("stripe");
    }

    @Test
    void without_an_account_the_sandbox_is_the_provider() {
        UUID site = till.site();
        eventually(() -> RealProviders.opening(till, "NETS", site).statusCode(201));

        String request = till.requestOf(till.ordered(Subscription.ordered()), "PENDING");

        assertThat(till.request(request).getString("provider")).isEqualTo("sandbox");
        assertThat(till.request(request).getString("account")).isNull();
    }

    @Test
    void an_event_counts_once() {
        var checkout = checkout();
        String event = checkout.event(COMPLETED);
        stripeTells(checkout.account(), event).statusCode(200).body("result", equalTo("APPLIED"));

        stripeTells(checkout.account(), event).statusCode(200).body("result", equalTo("DUPLICATE"));
    }

    @Test
    void an_event_signed_with_the_secret_that_is_being_replaced_counts() {
        var checkout = checkout();
        checkout.pay();

        stripeTells(checkout.account(), checkout.event(COMPLETED), RealProviders.OLD_WEBHOOK_SECRET)
                .statusCode(200);

        till.invoiceBecomes(checkout.invoice(), "PAID");
    }

    @Test
    void a_forged_event_is_refused() {
        var checkout = checkout();

        stripeTells(checkout.account(), checkout.event(COMPLETED), "guessed")
                .statusCode(401)
                .body("code", equalTo("webhook.signature-invalid"));
    }

    @Test
    void an_event_that_comes_by_the_address_of_another_account_is_refused() {
        var checkout = checkout();
        String theirs = RealProviders.open(Till.openedAt("2026-11-20T10:00:00Z"), "STRIPE", null);

        stripeTells(theirs, checkout.event(COMPLETED))
                .statusCode(403)
                .body("code", equalTo("webhook.account-mismatch"));
    }

    @Test
    void an_event_about_a_payment_of_others_is_taken_and_written_down() {
        String account = RealProviders.open(till, "NETS", null);

        netsTells(account, NetsDouble.event(CHARGED, "0123456789abcdef"), RealProviders.WEBHOOK_SECRET)
                .statusCode(202)
                .body("result", equalTo("UNKNOWN_PAYMENT"));
    }

    @Test
    void a_disputed_payment_becomes_a_task() {
        var checkout = paidCheckout(Subscription.ordered());
        String account = checkout.account();
        String session = checkout.session();

        RealProviders.stripe().disputes(session);
        stripeTells(account, RealProviders.stripe().disputeEvent("charge.dispute.created", session))
                .statusCode(200);
        eventually(() -> assertThat(till.openTasksAbout(checkout.request())).containsExactly("PAYMENT_DISPUTED"));

        RealProviders.stripe().decides(session, true);
        stripeTells(account, RealProviders.stripe().disputeEvent("charge.dispute.closed", session))
                .statusCode(200);
        eventually(() -> assertThat(till.openTasksAbout(checkout.request())).isEmpty());
    }

    @Test
    void what_somebody_gives_back_at_stripe_is_found_even_if_that_is_told_before_the_payment() {
        var checkout = checkout();
        checkout.pay();
        RealProviders.stripe().givesBackByHand(checkout.session(), 12_000);

        stripeTells(checkout.account(), RealProviders.stripe().refunded("refund.created", checkout.session()))
                .statusCode(200);

        till.invoiceBecomes(checkout.invoice(), "PAID");
        foundAtTheProvider(checkout.request());
    }

    @Test
    void what_somebody_gives_back_at_nets_is_found() {
        String account = RealProviders.open(till, "NETS", null);
        String invoice = till.ordered(Subscription.ordered());
        String request = till.requestOf(invoice, "PENDING");
        String payment = till.request(request).getString("reference");
        String word = RealProviders.nets().authorization(payment);
        RealProviders.nets().pays(payment, "");
        netsTells(account, NetsDouble.event(CHARGED, payment), word).statusCode(200);
        till.invoiceBecomes(invoice, "PAID");
        RealProviders.nets().givesBackByHand(payment, 12_000);

        netsTells(account, NetsDouble.event("payment.refund.completed", payment), word)
                .statusCode(200);

        foundAtTheProvider(request);
    }

    private void foundAtTheProvider(String request) {
        eventually(() ->
                assertThat(till.request(request).getList("refunds.source")).containsExactly("PROVIDER"));
        assertThat(till.request(request).getList("refunds.amount.amount")).containsExactly(12_000);
    }

    @Test
    void a_link_that_ran_out_is_replaced_by_another() {
        var checkout = checkout();
        RealProviders.stripe().expires(checkout.session());

        checkout.tell("checkout.session.expired").statusCode(200);

        eventually(() -> assertThat(till.invoice(checkout.invoice()).getString("paymentRequest"))
                .isNotEqualTo(checkout.request()));
        assertThat(till.request(checkout.request()).getString("declineReason")).isEqualTo("EXPIRED");
        till.requestOf(checkout.invoice(), "PENDING");
    }

    @Test
    void a_renewal_is_charged_to_the_card_that_was_stored_at_stripe() {
        var ordered = Subscription.ordered();
        paidCheckout(ordered);

        till.tell(ordered.extended());
        till.moveClockTo("2026-12-20T10:00:00Z");

        till.invoiceBecomes(till.invoice(ordered, 1), "PAID");
    }

    @Test
    void a_wrong_key_becomes_a_task_and_what_waits_is_sent_once_it_is_right() {
        String account = RealProviders.open(till, "STRIPE", null);
        rekey(account, "sk_test_of_another_site", 1);
        String invoice = till.ordered(Subscription.ordered());
        String request = till.requestOf(invoice, "NOT_SENT");
        eventually(() -> assertThat(till.tasksAbout(request)).containsExactly("PROVIDER_REFUSES"));

        rekey(account, RealProviders.STRIPE_KEY, 2);

        till.requestOf(invoice, "PENDING");
    }

    private void rekey(String account, String key, int seen) {
        till.as(UUID.randomUUID(), "owner")
                .contentType("application/json")
                .header("If-Match", "\"%d\"".formatted(seen))
                .body(Map.of("apiKey", key, "webhookSecrets", List.of(RealProviders.WEBHOOK_SECRET)))
                .put("/v1/provider-accounts/" + account + "/keys")
                .then()
                .statusCode(200);
    }

    /// A first invoice, and the checkout at Stripe by which it can be paid.
    private Checkout checkout() {
        return checkout(Subscription.ordered());
    }

    private Checkout checkout(Subscription subscription) {
        String account = RealProviders.open(till, "STRIPE", null);
        String invoice = till.ordered(subscription);
        String request = till.requestOf(invoice, "PENDING");
        return new Checkout(account, invoice, request, till.request(request).getString("reference"));
    }

    private Checkout paidCheckout(Subscription subscription) {
        var checkout = checkout(subscription);
        checkout.pay();
        checkout.tell(COMPLETED).statusCode(200);
        till.invoiceBecomes(checkout.invoice(), "PAID");
        return checkout;
    }

    private record Checkout(String account, String invoice, String request, String session) {

        void pay() {
            RealProviders.stripe().pays(session, "");
        }

        ValidatableResponse tell(String event) {
            return stripeTells(account, event(event));
        }

        String event(String type) {
            return RealProviders.stripe().event(type, session);
        }
    }
}
