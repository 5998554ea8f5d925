package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class RefundingIT {

    private Till till;
    private String request;
    private String invoice;
    private Subscription active;

    @BeforeEach
    void pay() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
        var subscription = Subscription.ordered();
        till.tell(subscription);
        invoice = till.invoice(subscription, 0);
        request = till.requestOf(invoice, "PENDING");
        till.press(request, "pay");
        till.invoiceBecomes(invoice, "PAID");
        active = subscription.extended();
        till.tell(active);
    }

    @AfterEach
    void undo() {
        till.customers("none");
    }

    @Test
    void a_part_goes_back_and_is_told() {
        refund(10_000).statusCode(200);

        eventually(() -> assertThat(states()).containsExactly("SUCCEEDED"));
        assertThat(till.request(request).getString("refunds[0].reason")).isEqualTo("broken shower");
        assertThat(till.request(request).getString("refunds[0].reference")).startsWith("ref_");
        eventually(() -> assertThat(till.told("billing.payments", request))
                .containsExactly("requested", "sent", "succeeded", "refund-requested", "refund-succeeded"));
    }

    @Test
    void several_parts_go_back_up_to_what_was_paid() {
        refund(10_000).statusCode(200);
        refund(39_900).statusCode(200);

        eventually(() -> assertThat(states()).containsExactly("SUCCEEDED", "SUCCEEDED"));
    }

    @Test
    void more_than_is_left_is_refused_with_the_amounts() {
        refund(40_000).statusCode(200);

        refund(9_901)
                .statusCode(409)
                .body("code", equalTo("refund.too-much"))
                .body("captured.amount", equalTo(49_900))
                .body("refunded.amount", equalTo(40_000))
                .body("left.amount", equalTo(9_900));
    }

    @ParameterizedTest
    @CsvSource({"0, NOK", "-1, NOK", "100, SEK"})
    void an_amount_that_makes_no_sense_is_refused(long amount, String currency) {
        refund(amount, currency).statusCode(400).body("code", equalTo("refund.amount-invalid"));
    }

    @Test
    void what_was_not_paid_does_not_go_back() {
        var other = Subscription.ordered();
        till.tell(other);
        request = till.requestOf(till.invoice(other, 0), "PENDING");

        refund(100).statusCode(409).body("code", equalTo("refund.not-captured"));
    }

    @Test
    void the_same_key_gives_back_once() {
        var wish = Map.of("amount", Map.of("amount", 10_000, "currency", "NOK"), "reason", "broken shower");
        String key = UUID.randomUUID().toString();
        UUID accountant = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            till.as(accountant, "accountant")
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(wish)
                    .post("/v1/payment-requests/" + request + "/refunds")
                    .then()
                    .statusCode(200);
        }

        eventually(() -> assertThat(states()).containsExactly("SUCCEEDED"));
    }

    @Test
    void a_refund_whose_answer_got_lost_is_unknown_until_the_provider_has_spoken() {
        till.lineToProvider().goes(Line.Mode.ANSWERS_LOST);
        refund(10_000).statusCode(200);
        eventually(() -> assertThat(states()).containsExactly("UNKNOWN"));

        till.lineToProvider().up();

        eventually(() -> assertThat(states()).containsExactly("SUCCEEDED"));
    }

    @Test
    void a_refund_that_the_provider_does_not_make_becomes_a_task_and_can_be_asked_for_again() {
        till.customers("refund_declined");
        refund(49_900).statusCode(200);
        eventually(() -> assertThat(states()).containsExactly("DECLINED"));
        assertThat(till.tasksAbout(request)).containsExactly("REFUND_FAILED");
        till.customers("none");

        refund(49_900).statusCode(200);

        eventually(() -> assertThat(states()).containsExactly("DECLINED", "SUCCEEDED"));
    }

    @Test
    void what_somebody_gives_back_at_the_provider_is_found_and_told() {
        till.pressAtTheProvider(request, "refund?amount=10000");

        eventually(() -> assertThat(states()).containsExactly("SUCCEEDED"));
        assertThat(till.request(request).getString("refunds[0].source")).isEqualTo("PROVIDER");
        eventually(() -> assertThat(till.told("billing.payments", request))
                .containsExactly("requested", "sent", "succeeded", "refund-found"));
        assertThat(notes()).extracting(note -> note.get("status")).containsExactly("GIVEN_BACK");
        refund(40_000).statusCode(409).body("code", equalTo("refund.too-much"));
    }

    @Test
    void a_disputed_payment_is_not_given_back_until_the_dispute_is_won() {
        till.pressAtTheProvider(request, "dispute");
        eventually(() -> assertThat(till.openTasksAbout(request)).containsExactly("PAYMENT_DISPUTED"));
        refund(10_000).statusCode(409).body("code", equalTo("refund.disputed"));

        till.pressAtTheProvider(request, "dispute-won");

        eventually(() -> assertThat(till.openTasksAbout(request)).isEmpty());
        refund(10_000).statusCode(200);
        eventually(() -> assertThat(states()).containsExactly("SUCCEEDED"));
    }

    @Test
    void a_lost_dispute_takes_the_money_and_asks_a_person_what_is_to_follow() {
        till.pressAtTheProvider(request, "dispute");
        till.pressAtTheProvider(request, "dispute-lost");

        eventually(() -> assertThat(till.openTasksAbout(request)).containsExactly("DISPUTE_LOST"));
        assertThat(till.request(request).getString("disputes[0].outcome")).isEqualTo("LOST");
        refund(100).statusCode(409).body("code", equalTo("refund.too-much"));
    }

    @Test
    void a_part_that_goes_back_is_credited_to_its_invoice_and_the_note_knows_when_it_went() {
        refund(10_000).statusCode(200);

        eventually(
                () -> assertThat(notes()).extracting(note -> note.get("status")).containsExactly("GIVEN_BACK"));
        assertThat(notes()).singleElement().satisfies(note -> {
            assertThat(note.get("invoice")).isEqualTo(invoice);
            assertThat(note.get("undoes")).isEqualTo("period/0");
            assertThat(note.get("total")).isEqualTo(Map.of("amount", 10_000, "currency", "NOK"));
        });
        String note = String.valueOf(notes().getFirst().get("id"));
        eventually(() -> assertThat(till.told("billing.credit-notes", note)).containsExactly("issued", "given-back"));
    }

    @Test
    void what_the_provider_does_not_give_back_stays_owed_and_another_try_is_of_the_same_note() {
        till.customers("refund_declined");
        refund(49_900).statusCode(200);
        eventually(() -> assertThat(states()).containsExactly("DECLINED"));
        assertThat(notes()).extracting(note -> note.get("status")).containsExactly("DUE");
        till.customers("none");

        refund(49_900).statusCode(200);

        eventually(
                () -> assertThat(notes()).extracting(note -> note.get("status")).containsExactly("GIVEN_BACK"));
        assertThat(till.request(request).getString("refunds[1].retries"))
                .isEqualTo(till.request(request).getString("refunds[0].id"));
    }

    @Test
    void a_person_has_a_failed_refund_tried_again_and_it_goes_back_once() {
        till.customers("refund_declined");
        refund(49_900).statusCode(200);
        eventually(() -> assertThat(till.openTasksAbout(request)).containsExactly("REFUND_FAILED"));
        till.customers("none");

        till.handle(request, "TRY_AGAIN").statusCode(200).body("status", equalTo("DONE"));

        eventually(() -> assertThat(states()).containsExactly("DECLINED", "SUCCEEDED"));
        assertThat(notes()).extracting(note -> note.get("status")).containsExactly("GIVEN_BACK");
        assertThat(till.openTasksAbout(request)).isEmpty();
        refund(49_900).statusCode(409).body("code", equalTo("refund.too-much"));
    }

    @Test
    void a_try_that_fails_again_opens_its_task_again() {
        till.customers("refund_declined");
        refund(49_900).statusCode(200);
        eventually(() -> assertThat(till.openTasksAbout(request)).containsExactly("REFUND_FAILED"));

        till.handle(request, "TRY_AGAIN").statusCode(200);

        eventually(() -> assertThat(states()).containsExactly("DECLINED", "DECLINED"));
        eventually(() -> assertThat(till.openTasksAbout(request)).containsExactly("REFUND_FAILED"));
        assertThat(notes()).extracting(note -> note.get("status")).containsExactly("DUE");
    }

    @Test
    void a_failed_refund_that_came_to_the_member_another_way_is_given_back_and_not_tried_again() {
        till.customers("refund_declined");
        refund(49_900).statusCode(200);
        eventually(() -> assertThat(till.openTasksAbout(request)).containsExactly("REFUND_FAILED"));
        till.customers("none");

        till.handle(request, "EXPLAIN").statusCode(200);

        assertThat(notes()).extracting(note -> note.get("status")).containsExactly("GIVEN_BACK");
        refund(49_900).statusCode(409).body("code", equalTo("refund.credited-already"));
    }

    @Test
    void what_is_credited_already_is_not_given_back_besides() {
        till.tell(active.charging(active.charge("change/1", "CHANGE", -10_000)));
        eventually(() -> assertThat(notes()).hasSize(1));

        refund(40_000).statusCode(409).body("code", equalTo("refund.credited-already"));

        refund(39_900).statusCode(200);
        assertThat(notes()).hasSize(2);
        eventually(() -> assertThat(states()).containsExactly("SUCCEEDED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"front-desk", "member"})
    void not_everybody_gives_money_back(String role) {
        till.as(UUID.randomUUID(), role)
                .contentType("application/json")
                .body(Map.of("amount", Map.of("amount", 1, "currency", "NOK"), "reason", "please"))
                .post("/v1/payment-requests/" + request + "/refunds")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse refund(long amount) {
        return refund(amount, "NOK");
    }

    private ValidatableResponse refund(long amount, String currency) {
        return till.manager()
                .contentType("application/json")
                .body(Map.of("amount", Map.of("amount", amount, "currency", currency), "reason", "broken shower"))
                .post("/v1/payment-requests/" + request + "/refunds")
                .then();
    }

    private List<Map<String, Object>> notes() {
        return till.manager()
                .queryParam("subscription", active.id())
                .get("/v1/credit-notes")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private List<String> states() {
        return till.request(request).getList("refunds.state");
    }
}
