package io.cardea.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import com.stripe.net.ApiResource;
import io.cardea.billing.provider.Decline;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.WebhookReading;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stripe's objects as its reference shows them, read by its own library.
class ReadingStripeTest {

    @ParameterizedTest
    @CsvSource({
        "open, unpaid, PENDING,",
        "complete, unpaid, PENDING,",
        "complete, paid, SUCCEEDED,",
        "complete, no_payment_required, SUCCEEDED,",
        "expired, unpaid, DECLINED, EXPIRED"
    })
    void a_session_is_what_its_two_states_say(String status, String paid, Verdict verdict, Decline decline) {
        ProviderWord word = StripeWords.of(session(status, paid, ""));

        assertThat(word.verdict()).isEqualTo(verdict);
        assertThat(word.decline()).isEqualTo(decline);
    }

    @Test
    void a_session_whose_bank_said_no_days_later_is_declined() {
        ProviderWord word = StripeWords.of(session("complete", "unpaid", """
                ,"payment_intent":{"id":"pi_1","object":"payment_intent","status":"requires_payment_method",
                "amount":49900,"currency":"nok","last_payment_error":{"code":"payment_intent_payment_attempt_failed"}}"""));

        assertThat(word.verdict()).isEqualTo(Verdict.DECLINED);
        assertThat(word.decline()).isEqualTo(Decline.SOFT);
    }

    @ParameterizedTest
    @CsvSource({
        "stolen_card, HARD",
        "lost_card, HARD",
        "expired_card, HARD",
        "incorrect_number, HARD",
        "insufficient_funds, SOFT",
        "generic_decline, SOFT",
        "authentication_required, SOFT"
    })
    void a_decline_code_says_whether_the_card_may_be_charged_again(String code, Decline decline) {
        var error = new StripeError();
        error.setCode("card_declined");
        error.setDeclineCode(code);

        assertThat(StripeWords.decline(error)).isEqualTo(decline);
    }

    @ParameterizedTest
    @CsvSource({
        "NOK, 49900, 49900",
        "JPY, 500, 500",
        "KWD, 1230, 1230",
        "ISK, 500, 50000",
        "UGX, 500, 50000",
        "MGA, 500000, 5000"
    })
    void amounts_are_minor_units_but_for_three_currencies(String currency, long ours, long theirs) {
        var money = new Money(ours, currency);

        assertThat(StripeAmount.of(money)).isEqualTo(theirs);
        assertThat(StripeAmount.read(theirs, currency)).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({"BHD, 1235", "JOD, 5124", "KWD, 5124", "OMR, 1", "TND, 999", "MGA, 150"})
    void an_amount_that_stripe_would_refuse_or_take_for_another_is_not_sent(String currency, long amount) {
        var answer = StripeCall.answer(new Money(amount, currency), () -> {
            throw new AssertionError("sent");
        });

        assertThat(answer)
                .isEqualTo(new ProviderAnswer.Refused<>(
                        "amount-not-taken: Stripe does not take %d %s".formatted(amount, currency)));
    }

    @ParameterizedTest
    @CsvSource({"KWD, 5120", "TND, 10", "MGA, 100", "JPY, 501", "NOK, 1"})
    void any_other_amount_is_sent(String currency, long amount) {
        assertThat(StripeCall.answer(new Money(amount, currency), () -> new ProviderAnswer.Answered<>("sent")))
                .isEqualTo(new ProviderAnswer.Answered<>("sent"));
    }

    @Test
    void an_event_may_hold_things_of_any_form_that_do_not_concern_us() {
        String event = """
                {"id":"evt_1","object":"event","type":"invoice.paid","data":{"object":{"id":"in_1",
                "payment_intent":{"id":"pi_1"},"metadata":{},"lines":{"data":[1,"2",{"three":null}]}}}}""";

        assertThat(StripeEvent.read(new Json(HouseStyle.mapper()).readTolerantly(event, StripeEvent.class)))
                .isEqualTo(new WebhookReading.Ignored("evt_1"));
    }

    private static Session session(String status, String paid, String more) {
        String json = """
                {"id":"cs_1","object":"checkout.session","amount_total":49900,"currency":"nok","status":"%s",
                "payment_status":"%s","url":"https://checkout.stripe.com/c/pay/cs_1","livemode":false%s}""".formatted(status, paid, more);
        return ApiResource.GSON.fromJson(json, Session.class);
    }
}
