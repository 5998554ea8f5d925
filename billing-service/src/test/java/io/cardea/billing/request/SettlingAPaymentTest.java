package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.LINK;
import static io.cardea.billing.request.PaymentRequests.REFERENCE;
import static io.cardea.billing.request.PaymentRequests.answer;
import static io.cardea.billing.request.PaymentRequests.event;
import static io.cardea.billing.request.PaymentRequests.fresh;
import static io.cardea.billing.request.PaymentRequests.in;
import static io.cardea.billing.request.PaymentRequests.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.provider.Decline;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.Route;
import io.cardea.billing.request.PaymentState.Declined;
import io.cardea.billing.request.PaymentState.Pending;
import io.cardea.billing.request.PaymentState.Succeeded;
import io.cardea.billing.request.PaymentState.Unknown;
import io.cardea.billing.request.Settlement.AfterDecline;
import io.cardea.billing.request.Settlement.Contradicts;
import io.cardea.billing.request.Settlement.Declines;
import io.cardea.billing.request.Settlement.NothingNew;
import io.cardea.billing.request.Settlement.Pays;
import io.cardea.billing.request.Settlement.Waits;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettlingAPaymentTest {

    private static final UUID METHOD = UUID.fromString("0199a1c0-0000-7000-8000-0000000000a3");

    private static final PaymentRequest WAITING = in(new Pending(REFERENCE, LINK));

    @Test
    void a_success_pays_with_the_providers_reference() {
        Settlement settlement = Settling.decide(WAITING, true, event(Verdict.SUCCEEDED), PaymentRequests.NOON);

        assertThat(settlement)
                .isEqualTo(new Pays(
                        in(new Succeeded(REFERENCE, "evt_SUCCEEDED", PaymentRequests.NOON)),
                        new PaymentChange.Succeeded("evt_SUCCEEDED"),
                        REFERENCE));
    }

    @Test
    void a_success_that_overtakes_our_own_sending_pays_too() {
        Settlement settlement = Settling.decide(fresh(), true, event(Verdict.SUCCEEDED), PaymentRequests.NOON);

        assertThat(settlement).isInstanceOf(Pays.class);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void an_event_alone_never_leads_out_of_unknown(Verdict verdict) {
        Settlement settlement =
                Settling.decide(in(new Unknown("time-out")), true, event(verdict), PaymentRequests.NOON);

        assertThat(settlement).isEqualTo(new Settlement.AskTheProvider());
    }

    @Test
    void the_answer_to_our_question_leads_out_of_unknown() {
        Settlement settlement =
                Settling.decide(in(new Unknown("time-out")), true, answer(Verdict.PENDING), PaymentRequests.NOON);

        assertThat(settlement).isEqualTo(new Waits(WAITING, new PaymentChange.Sent(REFERENCE, LINK)));
    }

    @ParameterizedTest
    @CsvSource({"49901, NOK, 499.01 NOK", "49900, JPY, 49900 JPY"})
    void another_amount_or_currency_extends_nothing_and_is_kept_with_the_request(
            long amount, String currency, String named) {
        Money came = new Money(amount, currency);

        Settlement settlement =
                Settling.decide(WAITING, true, word(Verdict.SUCCEEDED, Source.EVENT, came), PaymentRequests.NOON);

        assertThat(settlement).isInstanceOfSatisfying(Settlement.PaysOtherwise.class, otherwise -> {
            assertThat(otherwise.request().captured()).isEqualTo(came);
            assertThat(otherwise.text()).contains("499.00 NOK", named);
        });
    }

    @Test
    void the_same_word_of_another_amount_again_is_no_news() {
        ProviderWord word = word(Verdict.SUCCEEDED, Source.EVENT, new Money(49_901, "NOK"));
        var captured = (Settlement.PaysOtherwise) Settling.decide(WAITING, true, word, PaymentRequests.NOON);

        assertThat(Settling.decide(captured.request(), true, word, PaymentRequests.NOON))
                .isEqualTo(new Settlement.NothingNew());
    }

    @Test
    void what_came_in_another_amount_goes_back_in_that_amount_and_no_more() {
        Money came = new Money(49_901, "NOK");
        var captured = (Settlement.PaysOtherwise)
                Settling.decide(WAITING, true, word(Verdict.SUCCEEDED, Source.EVENT, came), PaymentRequests.NOON);

        assertThat(Refunding.ask(captured.request(), Refund.asked(new UUID(0, 1), came, "another amount")))
                .isInstanceOf(Decision.Changed.class);
        assertThat(Refunding.ask(
                        captured.request(), Refund.asked(new UUID(0, 1), new Money(49_902, "NOK"), "another amount")))
                .isInstanceOf(Decision.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"0, NOK, 0.00 NOK", "-49900, NOK, -499.00 NOK"})
    void what_is_no_money_extends_nothing_and_is_not_kept(long amount, String currency, String named) {
        ProviderWord word = word(Verdict.SUCCEEDED, Source.EVENT, new Money(amount, currency));

        Settlement settlement = Settling.decide(WAITING, true, word, PaymentRequests.NOON);

        assertThat(settlement).isInstanceOfSatisfying(Contradicts.class, c -> {
            assertThat(c.kind()).isEqualTo(TaskKind.AMOUNT_MISMATCH);
            assertThat(c.text()).contains("499.00 NOK", named);
        });
    }

    @Test
    void a_payment_of_another_name_extends_nothing() {
        PaymentRequest other = in(new Pending("pay_2", LINK));

        Settlement settlement = Settling.decide(other, true, event(Verdict.SUCCEEDED), PaymentRequests.NOON);

        assertThat(settlement)
                .isInstanceOfSatisfying(
                        Contradicts.class, c -> assertThat(c.kind()).isEqualTo(TaskKind.REFERENCE_MISMATCH));
    }

    @Test
    void a_decline_asks_again() {
        assertThat(afterDecline(WAITING, true)).isEqualTo(AfterDecline.ASK_AGAIN);
    }

    @Test
    void the_fifth_decline_is_left_to_a_person() {
        PaymentRequest fifth = WAITING;
        for (int declined = 1; declined < PaymentRequest.MOST_ATTEMPTS; declined++) {
            fifth = fifth.replacedBy(new UUID(0, declined), Route.USUAL).with(new Pending(REFERENCE, LINK));
        }

        assertThat(afterDecline(fifth, true)).isEqualTo(AfterDecline.GIVE_UP);
    }

    @Test
    void links_that_ran_out_or_gave_way_are_replaced_for_ever() {
        PaymentRequest next = WAITING;
        for (int replaced = 0; replaced < 20; replaced++) {
            var why = replaced % 2 == 0 ? Decline.EXPIRED : Decline.WITHDRAWN;
            next = next.with(new Declined(REFERENCE, "evt_0", why))
                    .replacedBy(new UUID(0, replaced), Route.USUAL)
                    .with(new Pending(REFERENCE, LINK));
        }

        assertThat(next.followsADecline()).isFalse();
        assertThat(afterDecline(next, true)).isEqualTo(AfterDecline.ASK_AGAIN);
    }

    @Test
    void a_card_that_is_tried_again_is_charged_once_the_link_is_gone_and_counts_no_further_decline() {
        PaymentRequest retry = WAITING.yieldingTo(METHOD)
                .with(new Declined(REFERENCE, "evt_0", Decline.WITHDRAWN))
                .replacedBy(new UUID(0, 1), Route.USUAL);

        assertThat(retry.method()).isEqualTo(METHOD);
        assertThat(retry.yieldsTo()).isNull();
        PaymentRequest link =
                retry.with(new Declined(REFERENCE, "evt_1", Decline.SOFT)).replacedBy(new UUID(0, 2), Route.USUAL);
        assertThat(link.method()).isNull();
        assertThat(link.declines()).isEqualTo(0);
    }

    @Test
    void a_decline_of_what_is_owed_no_longer_is_only_noted() {
        assertThat(afterDecline(WAITING, false)).isEqualTo(AfterDecline.LEAVE_IT);
    }

    @Test
    void money_that_comes_after_a_decline_counts() {
        PaymentRequest declined = in(new Declined(REFERENCE, "evt_0", null));

        assertThat(Settling.decide(declined, true, event(Verdict.SUCCEEDED), PaymentRequests.NOON))
                .isInstanceOf(Pays.class);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void nothing_takes_back_money_that_is_there(Verdict verdict) {
        PaymentRequest succeeded = in(new Succeeded(REFERENCE, "evt_0", PaymentRequests.NOON));

        assertThat(Settling.decide(succeeded, false, event(verdict), PaymentRequests.NOON))
                .isEqualTo(new NothingNew());
    }

    private static AfterDecline afterDecline(PaymentRequest request, boolean invoiceOpen) {
        return ((Declines) Settling.decide(request, invoiceOpen, event(Verdict.DECLINED), PaymentRequests.NOON)).next();
    }
}
