package io.cardea.billing.subscription;

import static io.cardea.billing.subscription.Subscriptions.ANCHOR;
import static io.cardea.billing.subscription.Subscriptions.freezeFee;
import static io.cardea.billing.subscription.Subscriptions.owing;
import static io.cardea.billing.subscription.Subscriptions.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cardea.billing.credit.DueBack;
import io.cardea.billing.subscription.Billed.Stage;
import io.cardea.billing.task.TaskKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GivingFeesBackTest {

    private static final Owed FEE = freezeFee(ANCHOR.plusDays(3));
    private static final BilledSubscription TAKEN_BACK = owing(period(1));

    @Test
    void a_fee_that_was_paid_for_a_freeze_that_is_taken_back_goes_back() {
        var facts = FeesGivenBack.of(TAKEN_BACK, List.of(billed(Stage.PAID)));

        assertThat(facts.credits())
                .extracting(DueBack::charge, DueBack::amount)
                .containsExactly(tuple(FEE.charge(), FEE.amount()));
        assertThat(facts.doubts()).extracting(Doubt::kind).containsExactly(TaskKind.REFUND_DUE);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "VOID"})
    void one_that_was_not_paid_does_not(Stage stage) {
        assertThat(FeesGivenBack.of(TAKEN_BACK, List.of(billed(stage)))).isEqualTo(TAKEN_BACK);
    }

    @Test
    void one_that_is_charged_stays() {
        var frozen = owing(period(1), FEE);

        assertThat(FeesGivenBack.of(frozen, List.of(billed(Stage.PAID)))).isEqualTo(frozen);
    }

    @Test
    void one_that_was_given_back_and_is_charged_again_is_invoiced_again() {
        var reckoned =
                Reckoning.of(owing(FEE), List.of(billed(Stage.PAID)), Map.of(FEE.charge(), FEE.amount()), FEE.start());

        assertThat(reckoned.next(FEE.start()).issue())
                .extracting(item -> item.charge(), item -> item.price())
                .containsExactly(tuple(FEE.charge(), FEE.amount()));
    }

    @Test
    void one_that_was_paid_twice_since_it_was_given_back_between_goes_back_whole() {
        var facts = FeesGivenBack.of(TAKEN_BACK, List.of(billed(Stage.PAID), billed(Stage.PAID)));

        assertThat(facts.credits())
                .extracting(DueBack::amount)
                .containsExactly(FEE.amount().plus(FEE.amount()));
    }

    @Test
    void a_second_invoice_that_is_paid_stands() {
        var reckoned = Reckoning.of(
                owing(FEE),
                List.of(billed(Stage.PAID), billed(Stage.PAID)),
                Map.of(FEE.charge(), FEE.amount()),
                FEE.start());

        assertThat(reckoned.next(FEE.start()).issue()).isEmpty();
    }

    /// It would come back, and the step up would have been paid for less.
    @Test
    void a_fee_is_not_laid_against_a_step_up() {
        var change = new Owed(
                "change/up",
                Owed.CHANGE,
                0,
                ANCHOR,
                ANCHOR.plusDays(20),
                FEE.amount().plus(FEE.amount()),
                null,
                null);

        var reckoned = Reckoning.of(owing(change), List.of(billed(Stage.PAID)), Map.of(), ANCHOR.plusDays(3));

        assertThat(reckoned.facts().owed()).containsExactly(change);
        assertThat(reckoned.facts().credits()).extracting(DueBack::charge).containsExactly(FEE.charge());
    }

    private static Billed billed(Stage stage) {
        return new Billed(new UUID(1, 1), FEE.item(TAKEN_BACK), stage);
    }
}
