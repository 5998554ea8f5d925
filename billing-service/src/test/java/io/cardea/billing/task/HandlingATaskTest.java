package io.cardea.billing.task;

import static io.cardea.billing.task.Tasks.NOON;
import static io.cardea.billing.task.Tasks.after;
import static io.cardea.billing.task.Tasks.open;
import static io.cardea.billing.task.Tasks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandlingATaskTest {

    @Test
    void an_explanation_closes_it_and_stays_with_it() {
        OperatorTask done = after(open(TaskKind.PAID_TWICE).handle(step(TaskAction.EXPLAIN, "paid back by bank")));

        assertThat(done.status()).isEqualTo(TaskStatus.DONE);
        assertThat(done.steps()).containsExactly(step(TaskAction.EXPLAIN, "paid back by bank"));
    }

    @Test
    void an_explanation_without_words_is_refused() {
        assertThat(refused(open(TaskKind.PAID_TWICE).handle(step(TaskAction.EXPLAIN, " "))))
                .isEqualTo(new InvalidField("note", "EXPLAIN needs a note."));
    }

    @Test
    void taking_it_leaves_it_open() {
        OperatorTask taken = after(open(TaskKind.PAID_TWICE).handle(step(TaskAction.TAKE, null)));

        assertThat(taken.status()).isEqualTo(TaskStatus.OPEN);
    }

    @Test
    void a_review_is_settled_where_the_subscription_is() {
        OperatorTask review = open(TaskKind.SUBSCRIPTION_IN_REVIEW);

        assertThat(refused(review.handle(step(TaskAction.EXPLAIN, "it is fine"))))
                .isEqualTo(new TaskRefusal.ActionNotPossible(
                        TaskKind.SUBSCRIPTION_IN_REVIEW, TaskAction.EXPLAIN, Set.of(TaskAction.TAKE, TaskAction.NOTE)));
    }

    @Test
    void money_due_for_a_charge_that_an_old_task_does_not_name_cannot_be_given_back_by_the_provider() {
        OperatorTask old = open(TaskKind.REFUND_DUE);

        assertThat(refused(old.handle(step(TaskAction.REFUND, null))))
                .isEqualTo(new TaskRefusal.ActionNotPossible(
                        TaskKind.REFUND_DUE,
                        TaskAction.REFUND,
                        Set.of(TaskAction.TAKE, TaskAction.NOTE, TaskAction.EXPLAIN)));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskAction.class,
            names = {"TAKE", "EXPLAIN", "TRY_AGAIN"})
    void what_is_done_takes_no_action(TaskAction action) {
        OperatorTask done = after(open(TaskKind.PAYMENT_UNRESOLVED).settled());

        assertThat(refused(done.handle(step(action, "once more")))).isEqualTo(new TaskRefusal.AlreadyDone(action));
    }

    @Test
    void what_is_done_still_takes_a_note() {
        OperatorTask done = after(open(TaskKind.PAID_TWICE).settled());

        OperatorTask noted = after(done.handle(step(TaskAction.NOTE, "the member called")));

        assertThat(noted.status()).isEqualTo(TaskStatus.DONE);
        assertThat(noted.steps()).hasSize(1);
    }

    @Test
    void the_same_doubt_is_no_news_while_it_is_open() {
        OperatorTask task = open(TaskKind.PAID_TWICE);

        assertThat(task.comesUp("another text", NOON)).isEqualTo(Decision.unchanged());
    }

    @Test
    void the_same_doubt_is_no_news_once_it_is_explained() {
        OperatorTask done = after(open(TaskKind.PAID_TWICE).handle(step(TaskAction.EXPLAIN, "paid back")));

        assertThat(done.comesUp(done.text(), NOON)).isEqualTo(Decision.unchanged());
    }

    @Test
    void another_doubt_of_the_kind_opens_it_again_with_its_history() {
        OperatorTask done = after(open(TaskKind.PAID_TWICE).handle(step(TaskAction.EXPLAIN, "paid back")));

        OperatorTask again = after(done.comesUp("Payment pay_3 came too.", NOON.plusSeconds(60)));

        assertThat(again.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(again.text()).isEqualTo("Payment pay_3 came too.");
        assertThat(again.steps()).isEqualTo(done.steps());
    }

    @Test
    void a_try_that_did_not_help_opens_it_again() {
        OperatorTask tried = after(open(TaskKind.PAYMENT_UNRESOLVED).handle(step(TaskAction.TRY_AGAIN, null)));

        OperatorTask again = after(tried.comesUp(tried.text(), NOON.plusSeconds(60)));

        assertThat(again.status()).isEqualTo(TaskStatus.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"REFUND, TRY_AGAIN", "TRY_AGAIN, REFUND"})
    void another_amount_that_came_goes_back_and_the_right_one_is_asked_for_in_any_order(
            TaskAction first, TaskAction second) {
        OperatorTask once = after(open(TaskKind.AMOUNT_MISMATCH).handle(step(first, null)));
        assertThat(once.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(once.possible()).contains(second).doesNotContain(first);

        OperatorTask twice = after(once.handle(step(second, null)));

        assertThat(twice.status()).isEqualTo(TaskStatus.DONE);
    }

    private static Refusal refused(Decision<OperatorTask, TaskChange> decision) {
        return ((Decision.Refused<OperatorTask, TaskChange>) decision).refusal();
    }
}
