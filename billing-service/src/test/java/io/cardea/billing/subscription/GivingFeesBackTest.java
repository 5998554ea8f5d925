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

    private static Billed billed(Stage stage) {
        return new Billed(new UUID(1, 1), FEE.item(TAKEN_BACK), stage);
    }
}
