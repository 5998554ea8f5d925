package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.NOON;
import static io.cardea.billing.request.PaymentRequests.REFERENCE;
import static io.cardea.billing.request.PaymentRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.provider.ProviderDispute;
import io.cardea.billing.provider.ProviderDispute.Outcome;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisputingAPaymentTest {

    private static final PaymentRequest PAID = in(new PaymentState.Succeeded(REFERENCE, "evt_1", NOON));
    private static final Money HALF = new Money(24_950, "NOK");

    @Test
    void what_a_bank_wants_back_is_not_ours_to_give() {
        assertThat(heard(PAID, Outcome.OPEN).left()).isEqualTo(HALF);
    }

    @Test
    void nothing_is_given_back_while_it_is_disputed() {
        assertThat(asked(heard(PAID, Outcome.OPEN))).isEqualTo(Decision.refused(new RefundRefusal.Disputed()));
    }

    @Test
    void what_was_won_is_ours_again() {
        PaymentRequest won = heard(heard(PAID, Outcome.OPEN), Outcome.WON);

        assertThat(won.left()).isEqualTo(PAID.amount());
        assertThat(won.disputes())
                .singleElement()
                .satisfies(one -> assertThat(one.decidedAt()).isEqualTo(NOON));
        assertThat(asked(won)).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void what_was_lost_is_gone_and_the_rest_can_be_given_back() {
        PaymentRequest lost = heard(heard(PAID, Outcome.OPEN), Outcome.LOST);

        assertThat(lost.left()).isEqualTo(HALF);
        assertThat(asked(lost)).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void the_same_word_again_is_no_news() {
        PaymentRequest open = heard(PAID, Outcome.OPEN);

        assertThat(Disputing.hear(open, new ProviderDispute("dp_1", HALF, Outcome.OPEN), NOON))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void a_bank_that_only_asks_has_taken_nothing() {
        var asking = new ProviderDispute("dp_1", Money.nothing("NOK"), Outcome.OPEN);
        PaymentRequest after = state(Disputing.hear(PAID, asking, NOON));

        assertThat(after.left()).isEqualTo(PAID.amount());
        assertThat(asked(after)).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void one_that_is_heard_of_when_it_is_over_counts_all_the_same() {
        assertThat(heard(PAID, Outcome.LOST).left()).isEqualTo(HALF);
    }

    private static PaymentRequest heard(PaymentRequest request, Outcome outcome) {
        return state(Disputing.hear(request, new ProviderDispute("dp_1", HALF, outcome), NOON));
    }

    private static Decision<PaymentRequest, PaymentChange> asked(PaymentRequest request) {
        return Refunding.ask(request, Refund.asked(UUID.randomUUID(), new Money(100, "NOK"), "broken shower"));
    }

    private static PaymentRequest state(Decision<PaymentRequest, PaymentChange> decision) {
        return ((Decision.Changed<PaymentRequest, PaymentChange>) decision).state();
    }
}
