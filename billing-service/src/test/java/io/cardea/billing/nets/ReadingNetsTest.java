package io.cardea.billing.nets;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.provider.Decline;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.StoredCard;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.json.Json;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nets' answers as its reference shows them, with all that we do not read.
class ReadingNetsTest {

    private static final String REQUEST = "6dd226d8-560e-4fbe-b0b3-642782e6545a";

    private final Json json = new Json(HouseStyle.mapper());

    @Test
    void a_payment_that_nobody_has_touched_waits() {
        NetsPayment payment = payment("\"summary\":{}", "");

        assertThat(payment.word().verdict()).isEqualTo(Verdict.PENDING);
        assertThat(payment.word().link()).isEqualTo("https://my.checkout.url");
        assertThat(payment.request()).contains(UUID.fromString(REQUEST));
    }

    @Test
    void what_is_only_reserved_is_not_paid() {
        assertThat(payment("\"summary\":{\"reservedAmount\":960000}", "").word().verdict())
                .isEqualTo(Verdict.PENDING);
    }

    @Test
    void what_is_charged_in_part_is_not_paid() {
        assertThat(payment("\"summary\":{\"chargedAmount\":959999}", "").word().verdict())
                .isEqualTo(Verdict.PENDING);
    }

    @Test
    void what_is_charged_in_full_is_paid_and_leaves_a_token() {
        NetsPayment payment = payment(
                "\"summary\":{\"reservedAmount\":960000,\"chargedAmount\":960000}",
                ",\"unscheduledSubscription\":{\"unscheduledSubscriptionId\":\"92143051\"}");

        assertThat(payment.word().verdict()).isEqualTo(Verdict.SUCCEEDED);
        assertThat(payment.word().card()).isEqualTo(new StoredCard("92143051", "visa", "0004", 2026, 12));
    }

    @Test
    void what_is_terminated_is_withdrawn() {
        NetsPayment payment = payment("\"summary\":{}", ",\"terminated\":\"2026-11-20T10:00:00+00:00\"");

        assertThat(payment.word().verdict()).isEqualTo(Verdict.DECLINED);
        assertThat(payment.word().decline()).isEqualTo(Decline.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({"Completed, SUCCEEDED", "Pending, PENDING", "Failed, DECLINED", "Cancelled, DECLINED", "New, PENDING"})
    void a_refund_is_what_its_state_says(String state, Verdict verdict) {
        NetsPayment payment = payment(
                "\"summary\":{\"chargedAmount\":960000}",
                ",\"refunds\":[{\"refundId\":\"r1\",\"amount\":100,\"state\":\"%s\"}]".formatted(state));

        assertThat(payment.refund("r1").orElseThrow().verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"43, HARD", "41, HARD", "14, HARD", "54, HARD", "51, SOFT", "05, SOFT", "91, SOFT"})
    void an_issuers_code_says_whether_the_card_may_be_charged_again(String code, Decline decline) {
        assertThat(new NetsDeclines.Refusal("Declined", "Issuer", code).decline())
                .isEqualTo(decline);
    }

    private NetsPayment payment(String summary, String more) {
        String answer = """
                {"payment":{"paymentId":"0197000063542b66b30d1cb9e6b55eee",%s,"consumer":{"shippingAddress":{},\
                "company":{"contactDetails":{"phoneNumber":{}}},"privatePerson":{"phoneNumber":{}},"billingAddress":{}},\
                "paymentDetails":{"paymentType":"CARD","paymentMethod":"Visa","invoiceDetails":{},\
                "cardDetails":{"maskedPan":"492500******0004","expiryDate":"1226"}},\
                "orderDetails":{"amount":960000,"currency":"DKK","reference":"%s"},\
                "checkout":{"url":"https://my.checkout.url"},"created":"2022-10-22T17:41:58.1001+00:00"%s}}""".formatted(summary, REQUEST, more);
        return Objects.requireNonNull(
                json.readTolerantly(answer, NetsPayment.Answer.class).payment());
    }
}
