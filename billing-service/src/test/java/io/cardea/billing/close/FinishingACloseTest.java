package io.cardea.billing.close;

import static io.cardea.billing.close.November.FIFTH;
import static io.cardea.billing.close.November.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.close.Difference.Explanation;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FinishingACloseTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final String KEY = "PAID_WITHOUT_ACCESS/2026-000042";
    private static final Explanation BECAUSE = new Explanation("moved to another member", "staff:1", NOON);

    @Test
    void a_close_whose_sides_agree_is_finished() {
        Close close = compared(new November().paid(FIFTH).period("PAID").reported("pay_1", 499));

        assertThat(after(close.finish(FIRST, NOON)).status()).isEqualTo(CloseStatus.FINISHED);
    }

    @Test
    void a_close_adds_up_its_sides() {
        Close close = compared(new November()
                .paid(FIFTH)
                .period("PAID")
                .reported("pay_1", 498)
                .credited(FIFTH)
                .refunded("ref_1", 30, FIFTH)
                .reported("ref_1", -30));

        assertThat(close.totals())
                .containsExactly(new Close.Total(kroner(499), kroner(498), kroner(100), kroner(30), kroner(30)));
    }

    @Test
    void it_refuses_while_a_difference_is_unexplained() {
        Close close = compared(new November().paid(FIFTH).reported("pay_1", 499));

        assertThat(refused(close.finish(FIRST, NOON))).isEqualTo(new CloseRefusal.Unexplained(1, List.of(KEY)));
    }

    @Test
    void an_explained_difference_lets_it_finish() {
        Close close = after(
                compared(new November().paid(FIFTH).reported("pay_1", 499)).explain(KEY, BECAUSE));

        assertThat(after(close.finish(FIRST, NOON)).differences())
                .extracting(Difference::explanation)
                .containsExactly(BECAUSE);
    }

    @Test
    void an_explanation_stays_when_the_sides_are_compared_again() {
        var november = new November().paid(FIFTH).reported("pay_1", 499);
        Close close = after(compared(november).explain(KEY, BECAUSE));

        Close again = after(close.compared(november.compared(), november.sides(), NOON));

        assertThat(again.differences()).extracting(Difference::explanation).containsExactly(BECAUSE);
    }

    @Test
    void it_refuses_before_its_last_day_is_over() {
        Close close = compared(new November());

        assertThat(refused(close.finish(FIRST.minusDays(1), NOON)))
                .isEqualTo(new CloseRefusal.NotOver(LocalDate.of(2026, 11, 30)));
    }

    @Test
    void it_refuses_without_a_report_when_there_were_payments() {
        Close close = compared(new November().paid(FIFTH).period("PAID"));

        assertThat(refused(close.finish(FIRST, NOON))).isEqualTo(new CloseRefusal.ReportMissing());
    }

    @Test
    void a_finished_close_is_compared_no_more() {
        var november = new November();
        Close finished = after(compared(november).finish(FIRST, NOON));

        assertThat(refused(finished.compared(november.compared(), november.sides(), NOON)))
                .isEqualTo(new CloseRefusal.AlreadyFinished(November.DAYS));
    }

    private static Close compared(November november) {
        Close opened = Close.open(new UUID(9, 9), null, November.DAYS);
        return after(opened.compared(november.compared(), november.sides(), NOON));
    }

    private static Close after(Decision<Close, CloseChange> decision) {
        return ((Decision.Changed<Close, CloseChange>) decision).state();
    }

    private static Refusal refused(Decision<Close, CloseChange> decision) {
        return ((Decision.Refused<Close, CloseChange>) decision).refusal();
    }
}
