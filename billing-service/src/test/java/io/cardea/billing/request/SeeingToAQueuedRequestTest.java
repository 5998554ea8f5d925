package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.LINK;
import static io.cardea.billing.request.PaymentRequests.REFERENCE;
import static io.cardea.billing.request.PaymentRequests.fresh;
import static io.cardea.billing.request.PaymentRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.request.PaymentToSend.Fresh;
import io.cardea.billing.request.PaymentToSend.Settled;
import io.cardea.billing.request.PaymentToSend.Unresolved;
import org.junit.jupiter.api.Test;

class SeeingToAQueuedRequestTest {

    @Test
    void one_that_was_never_sent_is_sent() {
        assertThat(PaymentToSend.of(fresh(), true)).isInstanceOf(Fresh.class);
    }

    @Test
    void one_that_nobody_owes_any_more_is_not_sent() {
        assertThat(PaymentToSend.of(fresh(), false)).isEqualTo(new Settled());
    }

    @Test
    void one_that_got_lost_is_asked_about_even_when_nobody_owes_it_any_more() {
        PaymentRequest lost = in(new PaymentState.Unknown("no answer"));

        assertThat(PaymentToSend.of(lost, false)).isInstanceOf(Unresolved.class);
    }

    @Test
    void one_that_an_event_overtook_is_asked_about() {
        PaymentRequest waiting = in(new PaymentState.Pending(REFERENCE, LINK));

        assertThat(PaymentToSend.of(waiting, true)).isInstanceOf(Unresolved.class);
    }

    @Test
    void one_that_is_decided_is_left_alone() {
        assertThat(PaymentToSend.of(in(new PaymentState.Succeeded(REFERENCE, "evt_1")), true))
                .isEqualTo(new Settled());
        assertThat(PaymentToSend.of(in(new PaymentState.Declined(REFERENCE, "evt_1")), true))
                .isEqualTo(new Settled());
    }
}
