package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.LINK;
import static io.cardea.billing.request.PaymentRequests.REFERENCE;
import static io.cardea.billing.request.PaymentRequests.fresh;
import static io.cardea.billing.request.PaymentRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.request.PaymentToSend.Fresh;
import io.cardea.billing.request.PaymentToSend.Settled;
import io.cardea.billing.request.PaymentToSend.Token;
import io.cardea.billing.request.PaymentToSend.Unresolved;
import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeeingToAQueuedRequestTest {

    private static final UUID FIRST = UUID.fromString("0199a1c0-0000-7000-8000-0000000000a1");
    private static final UUID SECOND = UUID.fromString("0199a1c0-0000-7000-8000-0000000000a2");

    @Test
    void one_that_was_never_sent_is_sent() {
        assertThat(seenTo(fresh(), true)).isInstanceOf(Fresh.class);
    }

    @Test
    void one_that_nobody_owes_any_more_is_not_sent() {
        assertThat(seenTo(fresh(), false)).isEqualTo(new Settled());
    }

    @Test
    void one_that_got_lost_is_asked_about_even_when_nobody_owes_it_any_more() {
        PaymentRequest lost = in(new PaymentState.Unknown("no answer"));

        assertThat(seenTo(lost, false)).isInstanceOf(Unresolved.class);
    }

    @Test
    void a_card_that_may_not_be_charged_any_more_is_not_charged_anew() {
        assertThat(PaymentToSend.of(fresh(), true, false, false, new Token("tok_1", false)))
                .isInstanceOfSatisfying(
                        Fresh.class, fresh -> assertThat(fresh.token()).isNull());
    }

    @Test
    void what_was_perhaps_charged_to_it_is_never_asked_for_by_a_link_beside() {
        PaymentRequest lost = in(new PaymentState.Unknown("no answer"));

        assertThat(PaymentToSend.of(lost, true, false, false, new Token("tok_1", false)))
                .isInstanceOfSatisfying(
                        Unresolved.class, ask -> assertThat(ask.token()).isEqualTo("tok_1"));
    }

    @Test
    void one_that_an_event_overtook_is_asked_about() {
        PaymentRequest waiting = in(new PaymentState.Pending(REFERENCE, LINK));

        assertThat(seenTo(waiting, true)).isInstanceOf(Unresolved.class);
    }

    @Test
    void one_that_is_decided_is_left_alone() {
        assertThat(seenTo(in(new PaymentState.Succeeded(REFERENCE, "evt_1", PaymentRequests.NOON)), true))
                .isEqualTo(new Settled());
        assertThat(seenTo(in(new PaymentState.Declined(REFERENCE, "evt_1", null)), true))
                .isEqualTo(new Settled());
    }

    @Test
    void one_that_waits_for_the_member_is_taken_back_when_nobody_owes_it_any_more() {
        PaymentRequest waiting = in(new PaymentState.Pending(REFERENCE, LINK));

        assertThat(seenTo(waiting, false)).isInstanceOf(PaymentToSend.Withdraw.class);
    }

    @Test
    void a_link_that_gives_way_to_a_card_is_taken_back() {
        PaymentRequest waiting = in(new PaymentState.Pending(REFERENCE, LINK)).yieldingTo(FIRST);

        assertThat(seenTo(waiting, true)).isInstanceOf(PaymentToSend.Withdraw.class);
    }

    @Test
    void one_that_is_declined_is_asked_about_when_the_provider_has_news() {
        PaymentRequest declined = in(new PaymentState.Declined(REFERENCE, "evt_1", null));

        assertThat(PaymentToSend.of(declined, true, true, false, null)).isInstanceOf(Unresolved.class);
    }

    @Test
    void of_one_that_is_paid_the_refunds_are_sent_one_after_the_other() {
        PaymentRequest paid = in(new PaymentState.Succeeded(REFERENCE, "evt_1", PaymentRequests.NOON))
                .with(Refund.asked(FIRST, new Money(100, "NOK"), "broken shower")
                        .in(RefundState.SUCCEEDED))
                .with(Refund.asked(SECOND, new Money(50, "NOK"), "closed pool"));

        assertThat(seenTo(paid, false))
                .isInstanceOfSatisfying(
                        PaymentToSend.GiveBack.class,
                        back -> assertThat(back.refund()).isEqualTo(SECOND));
    }

    @Test
    void of_one_that_is_paid_news_is_looked_for_before_anything_more_goes_back() {
        PaymentRequest paid = in(new PaymentState.Succeeded(REFERENCE, "evt_1", PaymentRequests.NOON))
                .with(Refund.asked(FIRST, new Money(100, "NOK"), "broken shower"));

        assertThat(PaymentToSend.of(paid, false, true, true, null)).isInstanceOf(PaymentToSend.LookBack.class);
    }

    @Test
    void of_one_that_waits_it_is_asked_first_whether_it_is_paid() {
        PaymentRequest waiting = in(new PaymentState.Pending(REFERENCE, LINK));

        assertThat(PaymentToSend.of(waiting, true, true, true, null)).isInstanceOf(Unresolved.class);
    }

    private static PaymentToSend seenTo(PaymentRequest request, boolean owed) {
        return PaymentToSend.of(request, owed, false, false, null);
    }
}
