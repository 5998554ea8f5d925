package io.cardea.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderAnswer.Refused;
import io.cardea.billing.provider.ProviderAnswer.Unreachable;
import io.cardea.billing.provider.ProviderUnderTest.Card;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.chassis.cardnumber.CardNumbers;
import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What billing relies on, of every provider: payments, stored cards, refunds.
@ParameterizedClass(name = "{0}")
@MethodSource("providers")
class ProviderContractTest extends AtAProvider {

    ProviderContractTest(ProviderUnderTest other) {
        super(other);
    }

    @Test
    void a_new_payment_waits_for_the_member_at_a_link() throws Exception {
        ProviderWord word = heard(other.adapter().create(other.keys(), order));

        assertThat(word.verdict()).isEqualTo(Verdict.PENDING);
        assertThat(word.amount()).isEqualTo(AMOUNT);
        assertThat(word.link()).isNotBlank();
    }

    @Test
    void asked_for_twice_it_is_one_payment() throws Exception {
        assumeTrue(other.knowsOurReferences());
        ProviderWord first = heard(other.adapter().create(other.keys(), order));

        ProviderWord second = heard(other.adapter().create(other.keys(), order));

        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(other.payments(order)).isOne();
    }

    @Test
    void what_the_member_has_paid_is_found() throws Exception {
        ProviderWord asked = heard(other.adapter().create(other.keys(), order));
        other.memberPays(asked.reference(), Card.GOOD);

        ProviderWord found = heard(other.adapter().find(other.keys(), order, asked.reference()));

        assertThat(found.verdict()).isEqualTo(Verdict.SUCCEEDED);
        assertThat(found.reference()).isEqualTo(asked.reference());
        assertThat(found.amount()).isEqualTo(AMOUNT);
    }

    @Test
    void a_payment_that_nobody_asked_for_is_not_there() throws Exception {
        assertThat(other.adapter().find(other.keys(), order(), null)).isInstanceOf(NotThere.class);
    }

    @Test
    void what_is_taken_back_can_no_longer_be_paid() throws Exception {
        String reference = heard(other.adapter().create(other.keys(), order)).reference();

        ProviderWord word = heard(other.adapter().withdraw(other.keys(), order, reference));

        other.memberPays(reference, Card.GOOD);
        assertThat(word.verdict()).isEqualTo(Verdict.DECLINED);
        assertThat(heard(other.adapter().find(other.keys(), order, reference)).verdict())
                .isEqualTo(Verdict.DECLINED);
    }

    @Test
    void what_is_paid_is_not_taken_back() throws Exception {
        String reference = paid(Card.GOOD).reference();

        ProviderWord word = heard(other.adapter().withdraw(other.keys(), order, reference));

        assertThat(word.verdict()).isEqualTo(Verdict.SUCCEEDED);
    }

    @Test
    void a_member_who_consents_leaves_a_token_and_four_digits() throws Exception {
        StoredCard card = stored(Card.GOOD);

        assertThat(CardNumbers.in(card.token())).isEmpty();
        assertThat(card.lastFour()).matches("[0-9]{4}");
        assertThat(card.expiryYear()).isGreaterThan(2025);
    }

    @Test
    void a_stored_card_is_charged_while_the_member_is_away_and_once_only() throws Exception {
        String token = stored(Card.GOOD).token();
        PaymentOrder renewal = order();
        ProviderWord first = heard(other.adapter().charge(other.keys(), renewal, token));

        ProviderWord second = heard(other.adapter().charge(other.keys(), renewal, token));

        assertThat(first.verdict()).isEqualTo(Verdict.SUCCEEDED);
        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(other.payments(renewal)).isOne();
    }

    @Test
    void a_charge_whose_answer_got_lost_is_not_made_again() throws Exception {
        String token = stored(Card.GOOD).token();
        PaymentOrder renewal = order();
        other.losesAnswers(true);
        var lost = other.adapter().charge(other.keys(), renewal, token);
        other.losesAnswers(false);

        ProviderWord again = heard(other.adapter().charge(other.keys(), renewal, token));

        assertThat(lost).isInstanceOf(Lost.class);
        assertThat(again.verdict()).isEqualTo(Verdict.SUCCEEDED);
        assertThat(other.payments(renewal)).isOne();
    }

    @Test
    void a_stolen_card_is_declined_for_good() throws Exception {
        ProviderWord word = heard(other.adapter()
                .charge(other.keys(), order(), stored(Card.STOLEN).token()));

        assertThat(word.verdict()).isEqualTo(Verdict.DECLINED);
        assertThat(word.decline()).isEqualTo(Decline.HARD);
    }

    @Test
    void a_card_without_funds_is_declined_for_now() throws Exception {
        ProviderWord word = heard(
                other.adapter().charge(other.keys(), order(), stored(Card.EMPTY).token()));

        assertThat(word.verdict()).isEqualTo(Verdict.DECLINED);
        assertThat(word.decline()).isEqualTo(Decline.SOFT);
    }

    @Test
    void a_part_goes_back_once_however_often_it_is_asked_for() throws Exception {
        String reference = paid(Card.GOOD).reference();
        var back = new RefundOrder(UUID.randomUUID(), order.request(), reference, PART);
        RefundWord first = heard(other.adapter().refund(other.keys(), back));

        RefundWord second = heard(other.adapter().refund(other.keys(), back));

        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(heard(other.adapter().findRefund(other.keys(), back, first.reference()))
                        .verdict())
                .isEqualTo(Verdict.SUCCEEDED);
        assertThat(other.refunded(reference)).isEqualTo(PART.amount());
    }

    @Test
    void a_refund_whose_answer_got_lost_does_not_go_back_twice() throws Exception {
        String reference = paid(Card.GOOD).reference();
        var back = new RefundOrder(UUID.randomUUID(), order.request(), reference, PART);
        other.adapter().refund(other.keys(), back);
        other.losesAnswers(true);
        other.adapter().refund(other.keys(), back);
        other.losesAnswers(false);

        heard(other.adapter().refund(other.keys(), back));

        assertThat(other.refunded(reference)).isEqualTo(PART.amount());
    }

    @Test
    void more_than_was_paid_does_not_go_back() throws Exception {
        String reference = paid(Card.GOOD).reference();
        var tooMuch = new RefundOrder(UUID.randomUUID(), order.request(), reference, new Money(49_901, "NOK"));

        assertThat(other.adapter().refund(other.keys(), tooMuch)).isInstanceOf(Refused.class);
        assertThat(other.refunded(reference)).isZero();
    }

    @Test
    void an_answer_that_does_not_come_is_lost() throws Exception {
        other.losesAnswers(true);

        assertThat(other.adapter().create(other.keys(), order)).isInstanceOf(Lost.class);
    }

    @Test
    void a_provider_that_nobody_answers_for_is_not_reached() throws Exception {
        ProviderUnderTest gone = providers().stream()
                .filter(one -> one.getClass() == other.getClass())
                .findFirst()
                .orElseThrow();
        gone.close();

        assertThat(gone.adapter().create(gone.keys(), order)).isInstanceOf(Unreachable.class);
    }

    @Test
    void a_wrong_key_is_refused_and_not_told() throws Exception {
        var wrong = ProviderUnderTest.keys("wrong-key-0123456789");

        var answer = other.adapter().create(wrong, order);

        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(answer.toString()).doesNotContain("wrong-key");
        assertThat(wrong.toString()).doesNotContain("wrong-key");
    }
}
