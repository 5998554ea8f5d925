package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class GivingBackIT {

    private Till till;

    @BeforeEach
    void open() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void what_is_given_back_is_credited_once_however_often_it_is_told() {
        var active = paidAndActive();
        var cheaper = active.charging(active.charge("change/1", "CHANGE", -10_000));

        till.tell(cheaper, cheaper, cheaper.charging(cheaper.charge("change/1", "CHANGE", -10_000)));

        eventually(() -> assertThat(till.openTasksAbout(active.id().toString())).containsExactly("REFUND_DUE"));
        assertThat(notes(active)).extracting(note -> note.get("total")).containsExactly(kroner(100));
    }

    @Test
    void more_to_be_given_back_is_another_credit_note_over_the_difference() {
        var active = paidAndActive();
        var cheaper = active.charging(active.charge("change/1", "CHANGE", -10_000));
        till.tell(cheaper);
        eventually(() -> assertThat(notes(active)).hasSize(1));

        till.tell(cheaper.charging(cheaper.charge("change/1", "CHANGE", -15_000)));

        eventually(() -> assertThat(notes(active))
                .extracting(note -> note.get("total"))
                .containsExactly(kroner(100), kroner(50)));
    }

    @Test
    void what_was_asked_for_a_change_that_is_taken_back_unpaid_is_neither_paid_nor_given_back() {
        var active = paidAndActive();
        var dearer = active.charging(active.charge("change/1", "CHANGE", 2_100));
        till.tell(dearer);
        eventually(() -> assertThat(statuses(active)).containsExactlyInAnyOrder("PAID", "OPEN"));

        var back = dearer.charging(
                dearer.charge("change/1", "CHANGE", 2_100), dearer.charge("change/2", "CHANGE", -2_100));
        till.tell(
                back,
                back.charging(back.charge("change/1", "CHANGE", 2_100), back.charge("change/2", "CHANGE", -2_100)));

        eventually(() -> assertThat(statuses(active)).containsExactlyInAnyOrder("PAID", "VOID"));
        assertThat(notes(active)).isEmpty();
        assertThat(till.openTasksAbout(active.id().toString())).isEmpty();
    }

    @Test
    void an_accountant_explains_that_the_money_went_back_and_the_credit_note_says_so() {
        var active = paidAndActive();
        till.tell(active.charging(active.charge("change/1", "CHANGE", -10_000)));
        String task = taskAbout(active.id());

        till.as(UUID.randomUUID(), "accountant")
                .contentType("application/json")
                .body(Map.of("action", "EXPLAIN", "note", "paid back at the desk"))
                .post("/v1/tasks/%s/actions".formatted(task))
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("steps.note", contains("paid back at the desk"));

        assertThat(notes(active)).extracting(note -> note.get("status")).containsExactly("GIVEN_BACK");
    }

    @Test
    void an_accountant_lets_the_provider_give_it_back_once() {
        var active = paidAndActive();
        till.tell(active.charging(active.charge("change/1", "CHANGE", -10_000)));
        String task = taskAbout(active.id());

        refund(task).statusCode(200).body("status", equalTo("DONE"));

        eventually(() ->
                assertThat(notes(active)).extracting(note -> note.get("status")).containsExactly("GIVEN_BACK"));
        refund(task).statusCode(409).body("code", equalTo("task.done"));
    }

    @Test
    void a_fee_for_a_freeze_that_is_taken_back_is_given_back_once() {
        var active = paidAndActive();
        var frozen = frozenForAFee(active);

        var unfrozen = frozen.charging();
        till.tell(unfrozen, unfrozen, unfrozen.charging());

        eventually(() -> assertThat(till.openTasksAbout(active.id().toString())).containsExactly("REFUND_DUE"));
        assertThat(notes(active)).extracting(note -> note.get("total")).containsExactly(kroner(50));
        refund(taskAbout(active.id())).statusCode(200);
        eventually(() ->
                assertThat(notes(active)).extracting(note -> note.get("status")).containsExactly("GIVEN_BACK"));
    }

    @Test
    void a_fee_that_went_back_and_is_charged_again_is_asked_for_again_and_can_go_back_again() {
        var active = paidAndActive();
        var frozen = frozenForAFee(active);
        var unfrozen = frozen.charging();
        till.tell(unfrozen);
        refund(taskAbout(active.id())).statusCode(200);

        till.tell(frozenForAFee(unfrozen).charging());

        eventually(() -> assertThat(notes(active))
                .extracting(note -> note.get("total"))
                .containsExactly(kroner(50), kroner(50)));
        refund(taskAbout(active.id())).statusCode(200);
        eventually(() -> assertThat(notes(active))
                .extracting(note -> note.get("status"))
                .containsExactly("GIVEN_BACK", "GIVEN_BACK"));
    }

    /// And the fee is paid.
    private Subscription frozenForAFee(Subscription active) {
        var frozen = active.charging(active.charge("freeze/1", "FREEZE", 5_000));
        till.tell(frozen);
        payOpenInvoiceOf(frozen);
        return frozen;
    }

    private void payOpenInvoiceOf(Subscription subscription) {
        eventually(() -> assertThat(statuses(subscription)).contains("OPEN"));
        String invoice = till.invoices(subscription).stream()
                .filter(one -> Objects.equals(one.get("status"), "OPEN"))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");
    }

    private ValidatableResponse refund(String task) {
        return till.as(UUID.randomUUID(), "accountant")
                .contentType("application/json")
                .body(Map.of("action", "REFUND"))
                .post("/v1/tasks/%s/actions".formatted(task))
                .then();
    }

    @Test
    void what_is_no_action_of_a_task_is_refused_and_changes_nothing() {
        var active = paidAndActive();
        till.tell(active.charging(active.charge("change/1", "CHANGE", -10_000)));
        String task = taskAbout(active.id());

        till.manager()
                .contentType("application/json")
                .body(Map.of("action", "TRY_AGAIN"))
                .post("/v1/tasks/%s/actions".formatted(task))
                .then()
                .statusCode(409)
                .body("code", equalTo("task.action-not-possible"));

        assertThat(till.openTasksAbout(active.id().toString())).containsExactly("REFUND_DUE");
    }

    @Test
    void a_member_sees_their_own_credit_notes_only() {
        var active = paidAndActive();
        till.tell(active.charging(active.charge("change/1", "CHANGE", -10_000)));
        eventually(() -> assertThat(notes(active)).hasSize(1));

        assertThat(till.seenBy(active.member(), "/v1/credit-notes")).hasSize(1);
        assertThat(till.seenBy(UUID.randomUUID(), "/v1/credit-notes")).isEmpty();
    }

    private Subscription paidAndActive() {
        var ordered = Subscription.ordered();
        till.paid(ordered);
        var active = ordered.extended();
        till.tell(active);
        return active;
    }

    private String taskAbout(UUID subscription) {
        eventually(
                () -> assertThat(till.openTasksAbout(subscription.toString())).hasSize(1));
        return till.manager()
                .queryParam("status", "OPEN")
                .queryParam("limit", 200)
                .get("/v1/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subject == '%s' }.id".formatted(subscription));
    }

    private List<Map<String, Object>> notes(Subscription of) {
        return till.manager()
                .queryParam("subscription", of.id())
                .get("/v1/credit-notes")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private List<String> statuses(Subscription of) {
        return till.manager()
                .queryParam("subscription", of.id())
                .get("/v1/invoices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.status");
    }

    private static Map<String, Object> kroner(int whole) {
        return Map.of("amount", whole * 100, "currency", "NOK");
    }
}
