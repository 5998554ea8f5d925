package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static io.cardea.billing.running.Till.eventuallyGet;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A monthly renewal, due on 20 December 2026 in Oslo, that nobody pays.
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class DunningIT {

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private final Subscription active = Subscription.ordered().extended();
    private final String address = "member-" + active.member() + "@example.com";

    @BeforeEach
    void open() {
        Mailbox.opened();
    }

    @Test
    void an_unpaid_renewal_is_reminded_and_the_mail_arrives_once() throws Exception {
        String renewal = renewed();

        till.moveClockTo("2026-12-21T09:00:00Z");

        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded"));
        MimeMessage mail = eventuallyGet(() -> only(Mailbox.of(address)));
        assertThat(mail.getSubject()).isEqualTo("Reminder: NOK499.00 for Monthly");
        assertThat(mail.getMessageID()).contains(id(till.mailsAbout(renewal).getFirst()));
        assertThat(mail.getFrom()[0].toString()).contains("A company", "no-reply@cardea.example");
        String text = GreenMailUtil.getBody(mail).replace("=\r\n", "");
        assertThat(text).contains("Nordmann", "/v1/payment-links/" + renewal);
        eventually(() -> assertThat(till.mailsAbout(renewal))
                .extracting(sent -> sent.get("status"))
                .containsExactly("SENT"));
    }

    @Test
    void the_link_of_a_mail_leads_to_where_the_member_can_pay_now() {
        String renewal = renewed();
        String link = till.request(till.requestOf(renewal, "PENDING")).getString("link");

        given().redirects()
                .follow(false)
                .get("/v1/payment-links/" + renewal)
                .then()
                .statusCode(303)
                .header("Location", link);
    }

    @Test
    void all_reminders_of_the_plan_come_however_far_the_clock_moves() {
        String renewal = renewed();

        till.moveClockTo("2027-01-15T09:00:00Z");

        eventually(() ->
                assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded", "reminded", "reminded"));
    }

    @Test
    void whoever_pays_after_a_reminder_has_recovered_and_hears_no_more() {
        String renewal = renewed();
        till.moveClockTo("2026-12-21T09:00:00Z");
        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded"));

        till.press(till.requestOf(renewal, "PENDING"), "pay");
        till.invoiceBecomes(renewal, "PAID");
        till.moveClockTo("2027-01-15T09:00:00Z");

        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded", "recovered"));
    }

    @Test
    void whoever_pays_at_once_leaves_no_trace() {
        String renewal = renewed();

        till.press(till.requestOf(renewal, "PENDING"), "pay");
        till.invoiceBecomes(renewal, "PAID");
        till.moveClockTo("2027-01-15T09:00:00Z");

        eventually(() -> assertThat(till.told("billing.invoices", renewal)).containsExactly("issued", "paid"));
        assertThat(till.told("billing.dunnings", renewal)).isEmpty();
    }

    @Test
    void when_the_grace_is_over_access_is_suspended_and_later_the_subscription_terminated() {
        plan("{\"steps\":[{\"days\":1}],\"terminateAfterDays\":30}");
        String renewal = renewed();
        till.moveClockTo("2026-12-27T10:00:00Z");
        till.tell(active.expired());
        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).contains("suspended"));

        till.moveClockTo("2027-02-15T10:00:00Z");

        eventually(() -> assertThat(till.told("billing.dunnings", renewal))
                .containsExactly("reminded", "suspended", "terminated"));
        assertThat(till.mailsAbout(renewal))
                .extracting(mail -> mail.get("kind"))
                .containsExactly("REMINDER", "SUSPENSION", "TERMINATION");
    }

    @Test
    void a_plan_that_reminds_before_the_day_has_the_renewal_invoiced_by_then() {
        plan("{\"steps\":[{\"days\":-7},{\"days\":-2}]}");
        till.know(active.member(), "Nordmann", address);
        till.tell(active);

        till.moveClockTo("2026-12-13T10:00:00Z");

        String renewal = till.invoice(active, 1);
        assertThat(till.invoice(renewal).getString("issuedOn")).isEqualTo("2026-12-13");
        assertThat(till.invoice(renewal).getString("dueOn")).isEqualTo("2026-12-20");
        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded"));
        till.moveClockTo("2026-12-18T09:00:00Z");
        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded", "reminded"));
    }

    @Test
    void a_reminder_after_too_many_declines_brings_another_way_to_pay() {
        String renewal = renewed();
        String last = declineTooOften(renewal);
        assertThat(atTheLink(renewal).statusCode(200).extract().<String>path("text"))
                .contains("Get in touch with us");

        till.moveClockTo("2026-12-21T09:00:00Z");

        eventually(() -> atTheLink(renewal).statusCode(303));
        assertThat(till.openTasksAbout(last)).isEmpty();
        till.press(till.requestOf(renewal, "PENDING"), "pay");
        till.invoiceBecomes(renewal, "PAID");
    }

    @Test
    void nobody_is_reminded_while_a_person_reviews_the_subscription() {
        String renewal = renewed();
        till.tell(active.inReview(UUID.randomUUID()));
        eventually(() -> assertThat(till.tasksAbout(active.id().toString())).containsExactly("SUBSCRIPTION_IN_REVIEW"));

        till.moveClockTo("2026-12-22T10:00:00Z");

        till.moveClockTo("2026-12-23T10:00:00Z");
        var other = Subscription.ordered();
        till.tell(other);
        till.invoice(other, 0);
        assertThat(till.told("billing.dunnings", renewal)).isEmpty();
    }

    @Test
    void a_member_without_an_address_is_skipped_and_that_is_noted() {
        till.know(active.member(), "Nordmann", null);
        String renewal = invoiced();

        till.moveClockTo("2026-12-21T09:00:00Z");

        eventually(() -> assertThat(till.mailsAbout(renewal))
                .extracting(mail -> mail.get("status"))
                .containsExactly("SKIPPED"));
        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded"));
    }

    @Test
    void nothing_that_was_written_to_a_deleted_member_is_kept() {
        String renewal = renewed();
        till.moveClockTo("2026-12-21T09:00:00Z");
        eventually(() -> assertThat(till.mailsAbout(renewal)).hasSize(1));

        till.forget(active.member());

        eventually(() -> assertThat(till.mailsAbout(renewal))
                .extracting(mail -> mail.get("recipient"), mail -> mail.get("body"))
                .containsExactly(tuple(null, "")));
    }

    @Test
    void members_do_not_read_what_was_written_to_others() {
        till.as(active.member(), "member").get("/v1/mails").then().statusCode(403);
    }

    private String declineTooOften(String invoice) {
        String last = "";
        for (int attempt = 1; attempt <= 5; attempt++) {
            String before = last;
            eventually(() -> assertThat(till.invoice(invoice).getString("paymentRequest"))
                    .isNotEqualTo(before));
            last = till.requestOf(invoice, "PENDING");
            till.press(last, "decline");
        }
        String declined = last;
        eventually(() -> assertThat(till.openTasksAbout(declined)).containsExactly("DECLINED_TOO_OFTEN"));
        return declined;
    }

    private static ValidatableResponse atTheLink(String invoice) {
        return given().redirects()
                .follow(false)
                .get("/v1/payment-links/" + invoice)
                .then();
    }

    private void plan(String json) {
        till.manager()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(json)
                .put("/v1/dunning-plan")
                .then()
                .statusCode(200);
    }

    private String renewed() {
        till.know(active.member(), "Nordmann", address);
        return invoiced();
    }

    private String invoiced() {
        till.tell(active);
        till.moveClockTo("2026-12-20T10:00:00Z");
        String renewal = till.invoice(active, 1);
        till.requestOf(renewal, "PENDING");
        return renewal;
    }

    private static MimeMessage only(List<MimeMessage> messages) {
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static String id(Map<String, Object> mail) {
        return String.valueOf(mail.get("id"));
    }
}
