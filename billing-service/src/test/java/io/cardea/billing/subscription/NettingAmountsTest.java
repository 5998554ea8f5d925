package io.cardea.billing.subscription;

import static io.cardea.billing.subscription.Subscriptions.ANCHOR;
import static io.cardea.billing.subscription.Subscriptions.facts;
import static io.cardea.billing.subscription.Subscriptions.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.credit.DueBack;
import io.cardea.billing.subscription.Billed.Stage;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NettingAmountsTest {

    private static final LocalDate TODAY = ANCHOR.plusDays(10);
    private static final LocalDate END = ANCHOR.plusMonths(1);
    private static final Map<String, Money> NOTHING_CREDITED = Map.of();

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "VOID"})
    void a_step_up_that_is_taken_back_unpaid_is_neither_owed_nor_given_back(Stage stage) {
        var netted = Netting.of(
                changed(List.of(up("up", 21)), List.of(down("down", 21))),
                List.of(billed("up", 21, stage)),
                NOTHING_CREDITED,
                TODAY);

        assertThat(netted.owed()).extracting(Owed::charge).containsExactly("period/1");
        assertThat(netted.credits()).isEmpty();
        assertThat(netted.doubts()).isEmpty();
    }

    @Test
    void one_that_is_paid_is_given_back() {
        var facts = changed(List.of(up("up", 21)), List.of(down("down", 21)));

        var netted = Netting.of(facts, List.of(billed("up", 21, Stage.PAID)), NOTHING_CREDITED, TODAY);

        assertThat(netted).isEqualTo(facts);
    }

    @Test
    void a_smaller_step_down_leaves_the_rest_to_pay() {
        var netted = Netting.of(
                changed(List.of(up("up", 21)), List.of(down("down", 14))),
                List.of(billed("up", 21, Stage.OPEN)),
                NOTHING_CREDITED,
                TODAY);

        assertThat(netted.owed()).extracting(Owed::amount).contains(kroner(7));
        assertThat(netted.credits()).isEmpty();
    }

    @Test
    void when_that_rest_is_paid_nothing_is_given_back_either() {
        var netted = Netting.of(
                changed(List.of(up("up", 21)), List.of(down("down", 14))),
                List.of(billed("up", 21, Stage.VOID), billed("up", 7, Stage.PAID)),
                NOTHING_CREDITED,
                TODAY);

        assertThat(netted.credits()).isEmpty();
    }

    @Test
    void a_larger_step_down_gives_the_rest_back_and_says_so() {
        var netted = Netting.of(
                changed(List.of(up("up", 21)), List.of(down("down", 30))),
                List.of(billed("up", 21, Stage.OPEN)),
                NOTHING_CREDITED,
                TODAY);

        assertThat(netted.credits()).extracting(DueBack::amount).containsExactly(kroner(9));
        assertThat(netted.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.text()).contains("21.00 NOK of it was not paid yet"));
    }

    @Test
    void what_is_credited_already_is_not_laid_against_a_later_step_up() {
        var netted = Netting.of(
                changed(List.of(up("up", 21), up("up again", 30)), List.of(down("down", 21))),
                List.of(billed("up", 21, Stage.PAID)),
                Map.of("change/down", kroner(21)),
                TODAY);

        assertThat(netted.owed()).extracting(Owed::amount).contains(kroner(21), kroner(30));
        assertThat(netted.credits()).extracting(DueBack::amount).containsExactly(kroner(21));
    }

    @Test
    void what_is_for_other_days_is_left_alone() {
        var facts = changed(
                List.of(up("up", 21)),
                List.of(new DueBack("change/down", END, END.plusMonths(1), kroner(21), "Monthly", TODAY)));

        assertThat(Netting.of(facts, List.of(billed("up", 21, Stage.OPEN)), NOTHING_CREDITED, TODAY))
                .isEqualTo(facts);
    }

    @Test
    void what_is_for_days_that_were_others_then_is_laid_against_it() {
        var moved = new DueBack("change/down", END, END.plusMonths(1), kroner(21), "Monthly", TODAY)
                .ofDaysOf(Set.of("change/up"));

        var netted = Netting.of(
                changed(List.of(up("up", 21)), List.of(moved)),
                List.of(billed("up", 21, Stage.OPEN)),
                NOTHING_CREDITED,
                TODAY);

        assertThat(netted.credits()).isEmpty();
    }

    private static BilledSubscription changed(List<Owed> ups, List<DueBack> downs) {
        var owed = new ArrayList<>(ups);
        owed.add(period(1));
        var doubts = downs.stream()
                .map(due -> new Doubt(TaskKind.REFUND_DUE, due.charge(), "Give it back."))
                .toList();
        return facts(Standing.RUNNING, List.of(), null).settling(owed, downs, doubts);
    }

    private static Owed up(String name, long kroner) {
        return new Owed("change/" + name, "CHANGE", 0, TODAY, END, kroner(kroner), TODAY, null);
    }

    private static DueBack down(String name, long kroner) {
        return new DueBack("change/" + name, TODAY, END, kroner(kroner), "Monthly, changed", TODAY);
    }

    private static Billed billed(String name, long kroner, Stage stage) {
        var item = up(name, kroner).item(facts(Standing.RUNNING, List.of(), null));
        return new Billed(UUID.nameUUIDFromBytes((name + kroner).getBytes(StandardCharsets.UTF_8)), item, stage);
    }

    private static Money kroner(long kroner) {
        return new Money(kroner * 100, "NOK");
    }
}
