package io.cardea.billing.running;

import static io.cardea.billing.running.ProviderEvents.body;
import static io.cardea.billing.running.ProviderEvents.genuine;
import static io.cardea.billing.running.ProviderEvents.newId;
import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class RenewingIT {

    private Till till;

    @BeforeEach
    void open() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void the_schedule_says_how_it_is_paid_and_what_is_due_next() {
        var ordered = Subscription.ordered();
        String invoice = till.ordered(ordered);

        schedule(ordered.member(), ordered)
                .statusCode(200)
                .body("cycle", equalTo("P1M"))
                .body("amount.amount", equalTo(49_900))
                .body("amount.currency", equalTo("NOK"))
                .body("start", equalTo("2026-11-20"))
                .body("grace", equalTo("P7D"))
                .body("autoRenew", equalTo(true))
                .body("methods", contains("CARD_ON_FILE", "LINK"))
                .body("nextDue", equalTo("2026-11-20"));

        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");
        till.tell(ordered.extended());
        eventually(() -> schedule(ordered.member(), ordered).body("nextDue", equalTo("2026-12-20")));

        till.tell(ordered.extended().cancelled());
        eventually(() -> schedule(ordered.member(), ordered)
                .body("autoRenew", equalTo(false))
                .body("end", equalTo("2026-12-20"))
                .body("nextDue", nullValue()));
        schedule(UUID.randomUUID(), ordered).statusCode(404);
    }

    @Test
    void facts_that_come_twice_and_out_of_order_make_one_invoice_per_period() {
        var ordered = Subscription.ordered();
        var active = ordered.extended();

        till.tell(ordered, ordered, active, ordered, active);
        till.moveClockTo("2026-12-20T10:00:00Z");

        String renewal = till.invoice(ordered, 1);
        till.requestOf(renewal, "PENDING");
        assertThat(till.invoices(ordered))
                .extracting(invoice -> invoice.get("periodIndex"))
                .containsExactly(0, 1);
    }

    @Test
    void a_renewal_is_issued_on_its_first_day_however_far_the_clock_moved() {
        var active = Subscription.ordered().extended();
        till.tell(active);

        till.moveClockTo("2027-01-31T10:00:00Z");

        String renewal = till.invoice(active, 1);
        assertThat(till.invoice(renewal).getString("issuedOn")).isEqualTo("2026-12-20");
        assertThat(till.invoice(renewal).getString("dueOn")).isEqualTo("2026-12-20");
    }

    @Test
    void nothing_is_issued_before_the_clock_comes_to_the_renewal() {
        var active = Subscription.ordered().extended();
        var other = Subscription.ordered();
        till.tell(active);
        till.moveClockTo("2026-12-19T22:59:59Z");
        till.tell(other);

        till.invoice(other, 0);

        assertThat(till.invoices(active)).isEmpty();
    }

    @Test
    void an_unpaid_invoice_is_void_once_the_subscription_is_cancelled() {
        var ordered = Subscription.ordered();
        String invoice = till.ordered(ordered);

        till.tell(ordered.cancelled());

        till.invoiceBecomes(invoice, "VOID");
        eventually(() -> assertThat(till.told("billing.invoices", invoice)).containsExactly("issued", "voided"));
    }

    @Test
    void the_link_of_a_void_invoice_leads_nowhere_any_more() {
        var ordered = Subscription.ordered();
        String invoice = till.ordered(ordered);
        String request = till.requestOf(invoice, "PENDING");

        till.tell(ordered.cancelled());

        eventually(() -> assertThat(till.request(request).getString("status")).isEqualTo("DECLINED"));
        assertThat(till.request(request).getString("declineReason")).isEqualTo("WITHDRAWN");
        till.pressAtTheProvider(request, "pay");
        assertThat(till.request(request).getString("status")).isEqualTo("DECLINED");
        assertThat(till.tasksAbout(request)).isEmpty();
    }

    @Test
    void money_that_comes_for_a_void_invoice_becomes_a_task() {
        var ordered = Subscription.ordered();
        String invoice = till.ordered(ordered);
        String request = till.requestOf(invoice, "PENDING");
        till.lineToProvider().down();
        till.tell(ordered.cancelled());
        till.invoiceBecomes(invoice, "VOID");

        till.press(request, "pay");
        till.lineToProvider().up();

        eventually(() -> assertThat(till.tasksAbout(request)).containsExactly("PAID_AFTER_VOID"));
        assertThat(till.invoice(invoice).getString("status")).isEqualTo("VOID");
        assertThat(till.request(request).getString("status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void money_that_comes_a_second_time_becomes_a_task() {
        var ordered = Subscription.ordered();
        String invoice = till.ordered(ordered);
        String first = till.requestOf(invoice, "PENDING");
        String payment = till.request(first).getString("reference");
        till.press(first, "decline");
        eventually(() ->
                assertThat(till.invoice(invoice).getString("paymentRequest")).isNotEqualTo(first));
        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");

        genuine()
                .send(body(newId(), payment, first, "SUCCEEDED", 49_900, "NOK"))
                .statusCode(200);

        assertThat(till.tasksAbout(first)).containsExactly("PAID_TWICE");
    }

    @Test
    void a_fee_for_a_freeze_is_invoiced_beside_the_first_period() {
        var ordered = Subscription.ordered();
        till.tell(ordered.charging(
                ordered.charge("period/0", "PERIOD", 49_900), ordered.charge("freeze/1", "FREEZE", 5_000)));

        eventually(() -> assertThat(till.invoices(ordered))
                .extracting(invoice -> invoice.get("charge"))
                .containsExactlyInAnyOrder("period/0", "freeze/1"));
    }

    @Test
    void an_open_invoice_over_another_amount_is_replaced() {
        var ordered = Subscription.ordered();
        String before = till.ordered(ordered);

        till.tell(ordered.charging(ordered.charge("period/0", "PERIOD", 39_900)));

        till.invoiceBecomes(before, "VOID");
        assertThat(till.invoices(ordered))
                .extracting(invoice -> invoice.get("status"))
                .containsExactlyInAnyOrder("VOID", "OPEN");
    }

    @Test
    void money_to_be_given_back_becomes_a_task() {
        var active = Subscription.ordered().extended();

        till.tell(active.charging(active.charge("change/1", "CHANGE", -10_000)));

        eventually(() -> assertThat(till.tasksAbout(active.id().toString())).containsExactly("REFUND_DUE"));
        assertThat(till.invoices(active)).isEmpty();
    }

    @Test
    void a_review_is_a_task_until_it_is_resolved() {
        var active = Subscription.ordered().extended();
        var review = active.inReview(UUID.randomUUID());
        String subject = active.id().toString();

        till.tell(review);

        eventually(() -> assertThat(till.tasksAbout(subject)).containsExactly("SUBSCRIPTION_IN_REVIEW"));
        till.tell(review.extended());
        eventually(() -> assertThat(till.openTasksAbout(subject)).isEmpty());
    }

    private ValidatableResponse schedule(UUID member, Subscription of) {
        return till.as(member, "member").get("/v1/payment-schedules/" + of.id()).then();
    }
}
