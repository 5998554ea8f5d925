package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class ClosingADayIT {

    private Till till;

    @BeforeEach
    void open() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void a_day_with_a_payment_that_bought_nothing_is_finished_once_a_person_has_explained_it() {
        var ordered = Subscription.ordered();
        String invoice = till.paid(ordered);
        till.moveClockTo("2026-11-21T10:00:00Z");
        String close = opened();
        report(close, "%s,499.00,NOK,2026-11-20".formatted(till.invoice(invoice).getString("payment.reference")))
                .statusCode(200)
                .body("differences.kind", contains("PAID_WITHOUT_ACCESS"));

        post("/v1/closes/%s/finish".formatted(close), null)
                .statusCode(409)
                .body("code", equalTo("close.unexplained"))
                .body(
                        "differences",
                        contains("PAID_WITHOUT_ACCESS/" + till.invoice(invoice).getString("number")));
        post("/v1/tasks/%s/actions".formatted(taskAbout(close)), Map.of("action", "EXPLAIN", "note", "paid twice"))
                .statusCode(200);
        post("/v1/closes/%s/finish".formatted(close), null)
                .statusCode(200)
                .body("status", equalTo("FINISHED"))
                .body("differences.explanation", contains("paid twice"));
    }

    @Test
    void a_difference_that_is_gone_takes_its_task_with_it() {
        till.moveClockTo("2026-11-21T10:00:00Z");
        String close = opened();
        report(close, "pay_unknown,20.00,NOK,2026-11-20").statusCode(200);
        eventually(() -> assertThat(till.openTasksAbout(close)).containsExactly("CLOSE_DIFFERENCE"));

        report(close, "").statusCode(200).body("differences", equalTo(List.of()));

        assertThat(till.openTasksAbout(close)).isEmpty();
    }

    @Test
    void a_report_that_is_fetched_knows_our_payments_by_our_names_and_nobody_elses() {
        var ordered = Subscription.ordered();
        till.paid(ordered);
        String close = opened();

        for (int time = 1; time <= 2; time++) {
            post("/v1/closes/%s/report/fetch".formatted(close), null)
                    .statusCode(200)
                    .body("reported", equalTo(true))
                    .body("differences.kind", contains("PAID_WITHOUT_ACCESS"))
                    .body("totals.reported.amount", contains(49_900));
        }
    }

    @Test
    void a_report_cannot_be_fetched_while_the_provider_is_away() {
        String close = opened();
        till.lineToProvider().down();

        post("/v1/closes/%s/report/fetch".formatted(close), null)
                .statusCode(503)
                .body("code", equalTo("close.report-not-fetched"));
    }

    @Test
    void a_report_with_a_bad_line_leaves_nothing_behind() {
        String close = opened();

        report(close, "pay_1,20.00,NOK,2026-11-20\npay_2,much,NOK,2026-11-20")
                .statusCode(422)
                .body("code", equalTo("close.report-invalid"))
                .body("lines.line", contains(3));

        till.manager().get("/v1/closes/" + close).then().body("reported", equalTo(false));
    }

    @Test
    void a_report_that_is_too_large_in_one_piece_is_refused_and_comes_in_parts() {
        String close = opened();
        String lines = "pay_1,20.00,NOK,2026-11-20\n".repeat(3_000);

        report(close, lines).statusCode(413).body("code", equalTo("request.too-large"));
        for (int part = 1; part <= 3; part++) {
            report(close, lines.substring(0, lines.length() / 3), part).statusCode(200);
        }
        report(close, "pay_1,20.00,NOK,2026-11-20", 0).statusCode(400);

        till.manager().get("/v1/closes/" + close).then().body("totals.reported.amount", contains(3_000 * 2_000));
    }

    @Test
    void every_bad_line_is_counted_and_the_first_are_told() {
        String close = opened();

        report(close, "pay_1,-,NOK,2026-11-20\n".repeat(500))
                .statusCode(422)
                .body("bad", equalTo(500))
                .body("lines.size()", equalTo(20))
                .body("lines[19].line", equalTo(21));
    }

    @Test
    void the_same_days_are_closed_once() {
        String close = opened();

        post("/v1/closes", Map.of("day", "2026-11-20"))
                .statusCode(409)
                .body("code", equalTo("close.exists"))
                .body("close", equalTo(close));
    }

    @Test
    void a_close_can_be_exported_and_printed() {
        String close = opened();
        report(close, "pay_<b>,20.00,NOK,2026-11-20").statusCode(200);

        till.manager()
                .accept("text/csv")
                .get("/v1/closes/%s/rows".formatted(close))
                .then()
                .statusCode(200)
                .body(containsString("pay_<b>"))
                .body(containsString("refund reported"));
        till.manager()
                .accept("text/html")
                .get("/v1/closes/%s/rows".formatted(close))
                .then()
                .statusCode(200)
                .body(containsString("pay_&lt;b&gt;"));
    }

    @Test
    void a_refund_stands_beside_its_line_of_the_fetched_report() {
        String invoice = till.paid(Subscription.ordered());
        String request = till.requestOf(invoice, "SUCCEEDED");
        refundAndWait(request, 10_000);
        String close = opened();

        post("/v1/closes/%s/report/fetch".formatted(close), null)
                .statusCode(200)
                .body("differences.kind", hasItem("REFUNDED"))
                .body("differences.kind", not(hasItem("MISSING_AT_PROVIDER")))
                .body("differences.kind", not(hasItem("UNKNOWN_AT_PROVIDER")))
                .body("totals.refunded.amount", contains(10_000))
                .body("totals.refundReported.amount", contains(10_000));
    }

    @Test
    void a_refund_that_the_report_leaves_out_is_missing_and_one_that_we_do_not_know_is_unknown() {
        String invoice = till.paid(Subscription.ordered());
        String request = till.requestOf(invoice, "SUCCEEDED");
        refundAndWait(request, 10_000);
        String close = opened();
        String payment = till.request(request).getString("reference");

        report(close, "%s,499.00,NOK,2026-11-20%nref_9,-70.00,NOK,2026-11-20".formatted(payment))
                .statusCode(200)
                .body("differences.kind", hasItems("MISSING_AT_PROVIDER", "UNKNOWN_AT_PROVIDER"));
        report(close, "%s,499.00,NOK,2026-11-20%n%s,-100.00,NOK,2026-11-20".formatted(payment, payment))
                .statusCode(200)
                .body("differences.kind", not(hasItem("MISSING_AT_PROVIDER")));
    }

    @Test
    void what_began_at_the_provider_agrees_with_its_report_too() {
        String request = till.requestOf(till.paid(Subscription.ordered()), "SUCCEEDED");
        till.pressAtTheProvider(request, "refund?amount=10000");
        till.pressAtTheProvider(request, "dispute");
        till.pressAtTheProvider(request, "dispute-lost");
        eventually(() ->
                assertThat(till.request(request).getList("disputes.outcome")).containsExactly("LOST"));
        String close = opened();

        post("/v1/closes/%s/report/fetch".formatted(close), null)
                .statusCode(200)
                .body("differences.kind", containsInAnyOrder("PAID_WITHOUT_ACCESS", "REFUNDED", "REFUNDED", "DISPUTED"))
                .body("totals.refunded.amount", contains(49_900))
                .body("totals.refundReported.amount", contains(49_900));
    }

    @Test
    void what_a_fetched_report_has_and_we_have_not_heard_of_is_asked_about() {
        String request = till.requestOf(till.paid(Subscription.ordered()), "SUCCEEDED");
        till.lineToService().down();
        till.pressAtTheProvider(request, "refund?amount=10000");
        String close = opened();

        post("/v1/closes/%s/report/fetch".formatted(close), null).statusCode(200);

        eventually(() ->
                assertThat(till.request(request).getList("refunds.source")).containsExactly("PROVIDER"));
    }

    @Test
    void what_a_report_that_is_handed_in_has_and_we_have_not_heard_of_is_asked_about_too() {
        String request = till.requestOf(till.paid(Subscription.ordered()), "SUCCEEDED");
        till.lineToService().down();
        till.pressAtTheProvider(request, "refund?amount=10000");
        String payment = till.request(request).getString("reference");

        report(opened(), "%s,499.00,NOK,2026-11-20%n%s,-100.00,NOK,2026-11-20".formatted(payment, payment))
                .statusCode(200);

        eventually(() ->
                assertThat(till.request(request).getList("refunds.source")).containsExactly("PROVIDER"));
    }

    @Test
    void a_second_payment_of_an_invoice_is_a_duplicate() {
        var ordered = Subscription.ordered();
        String invoice = till.ordered(ordered);
        String first = till.requestOf(invoice, "PENDING");
        String reference = till.request(first).getString("reference");
        till.press(first, "decline");
        eventually(() ->
                assertThat(till.invoice(invoice).getString("paymentRequest")).isNotEqualTo(first));
        String second = till.requestOf(invoice, "PENDING");
        till.press(second, "pay");
        till.invoiceBecomes(invoice, "PAID");
        ProviderEvents.genuine()
                .send(ProviderEvents.body(ProviderEvents.newId(), reference, first, "SUCCEEDED", 49_900, "NOK"))
                .statusCode(200);
        String close = opened();

        report(
                        close,
                        "%s,499.00,NOK,2026-11-20%n%s,499.00,NOK,2026-11-20"
                                .formatted(reference, till.request(second).getString("reference")))
                .statusCode(200)
                .body("differences.kind", containsInAnyOrder("DUPLICATE", "PAID_WITHOUT_ACCESS"))
                .body("totals.paid.amount", contains(99_800));
    }

    @Test
    void whoever_has_access_on_a_day_without_a_payment_is_found_though_nothing_began_on_it() {
        till.tell(Subscription.ordered().extended());
        till.moveClockTo("2026-11-26T10:00:00Z");

        eventually(() -> post("/v1/closes/%s/compare".formatted(openedOn("2026-11-25")), null)
                .statusCode(200)
                .body("differences.kind", contains("ACCESS_WITHOUT_PAYMENT")));
    }

    @Test
    void neither_a_member_nor_another_company_sees_a_close() {
        String close = opened();

        till.as(UUID.randomUUID(), "member").get("/v1/closes/" + close).then().statusCode(403);
        Till.openedAt("2026-11-20T10:00:00Z")
                .manager()
                .get("/v1/closes/" + close)
                .then()
                .statusCode(404);
    }

    private void refundAndWait(String request, long amount) {
        post(
                        "/v1/payment-requests/%s/refunds".formatted(request),
                        Map.of("amount", Map.of("amount", amount, "currency", "NOK"), "reason", "broken shower"))
                .statusCode(200);
        eventually(
                () -> assertThat(till.request(request).getList("refunds.state")).containsExactly("SUCCEEDED"));
    }

    private String opened() {
        return openedOn("2026-11-20");
    }

    /// The close of that day, which may be there already.
    private String openedOn(String day) {
        var answer = post("/v1/closes", Map.of("day", day)).extract();
        return answer.path(answer.statusCode() == 409 ? "close" : "id");
    }

    private ValidatableResponse report(String close, String lines) {
        return report(close, lines, 1);
    }

    private ValidatableResponse report(String close, String lines, int part) {
        return till.manager()
                .contentType("text/csv")
                .queryParam("part", part)
                .body("reference,amount,currency,date\n" + lines + "\n")
                .post("/v1/closes/%s/report".formatted(close))
                .then();
    }

    private ValidatableResponse post(String path, @Nullable Object body) {
        var request = till.manager();
        return (body == null ? request : request.contentType("application/json").body(body))
                .post(path)
                .then();
    }

    private String taskAbout(String close) {
        return till.manager()
                .queryParam("limit", 200)
                .get("/v1/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subject == '%s' }.id".formatted(close));
    }
}
