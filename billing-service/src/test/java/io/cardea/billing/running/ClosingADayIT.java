package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
        till.tell(ordered);
        String invoice = till.invoice(ordered, 0);
        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");
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
        till.tell(ordered);
        String invoice = till.invoice(ordered, 0);
        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");
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
                .body(containsString("pay_<b>"));
        till.manager()
                .accept("text/html")
                .get("/v1/closes/%s/rows".formatted(close))
                .then()
                .statusCode(200)
                .body(containsString("pay_&lt;b&gt;"));
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

    private String opened() {
        return post("/v1/closes", Map.of("day", "2026-11-20"))
                .statusCode(201)
                .extract()
                .path("id");
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
