package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.NOON;
import static io.cardea.billing.request.PaymentRequests.REFERENCE;
import static io.cardea.billing.request.PaymentRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.provider.ProviderRefund;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingARefundTest {

    private static final UUID OURS = UUID.fromString("0199a1c0-0000-7000-8000-0000000000a1");
    private static final PaymentRequest PAID = in(new PaymentState.Succeeded(REFERENCE, "evt_1", NOON));

    @Test
    void what_we_never_asked_for_was_given_back_at_the_provider() {
        PaymentRequest after = heard(PAID, told("re_9", null, 100, Verdict.SUCCEEDED));

        assertThat(after.refunds()).singleElement().satisfies(one -> {
            assertThat(one.source()).isEqualTo("PROVIDER");
            assertThat(one.state()).isEqualTo(RefundState.SUCCEEDED);
            assertThat(one.at()).isEqualTo(NOON);
        });
        assertThat(after.givenBack()).isEqualTo(kroner(100));
    }

    @Test
    void what_is_on_its_way_counts_already() {
        assertThat(heard(PAID, told("re_9", null, 100, Verdict.PENDING)).givenBack())
                .isEqualTo(kroner(100));
    }

    @Test
    void what_was_declined_is_nothing() {
        assertThat(Finding.hear(PAID, told("re_9", null, 100, Verdict.DECLINED), NOON))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void one_of_ours_whose_answer_got_lost_is_not_found_beside_itself() {
        PaymentRequest lost =
                PAID.with(Refund.asked(OURS, kroner(100), "broken shower").in(RefundState.UNKNOWN));

        assertThat(heard(lost, told("re_1", OURS, 100, Verdict.SUCCEEDED)).refunds())
                .hasSize(1);
        assertThat(heard(lost, told("re_1", null, 100, Verdict.SUCCEEDED)).refunds())
                .hasSize(1);
    }

    @Test
    void more_than_is_left_contradicts() {
        PaymentRequest given = heard(PAID, told("re_9", null, 400, Verdict.SUCCEEDED));

        assertThat(Finding.contradicts(given, told("re_10", null, 100, Verdict.SUCCEEDED)))
                .isTrue();
        assertThat(Finding.hear(given, told("re_10", null, 100, Verdict.SUCCEEDED), NOON))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void what_we_had_on_our_mind_and_does_not_fit_any_more_is_declined() {
        PaymentRequest asked = PAID.with(Refund.asked(OURS, kroner(200), "broken shower"));

        PaymentRequest after = heard(asked, told("re_9", null, 400, Verdict.SUCCEEDED));

        assertThat(after.refund(OURS))
                .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(RefundState.DECLINED));
        assertThat(after.givenBack()).isEqualTo(kroner(400));
    }

    @Test
    void another_currency_contradicts() {
        var foreign = new ProviderRefund("re_9", null, new Money(100, "SEK"), Verdict.SUCCEEDED);

        assertThat(Finding.contradicts(PAID, foreign)).isTrue();
    }

    private static PaymentRequest heard(PaymentRequest request, ProviderRefund told) {
        return ((Decision.Changed<PaymentRequest, PaymentChange>) Finding.hear(request, told, NOON)).state();
    }

    private static ProviderRefund told(String reference, @Nullable UUID ours, long whole, Verdict verdict) {
        return new ProviderRefund(reference, ours, kroner(whole), verdict);
    }

    private static Money kroner(long whole) {
        return new Money(whole * 100, "NOK");
    }
}
