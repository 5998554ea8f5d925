package io.cardea.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cardea.billing.nets.NetsUnderTest;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderAnswer.Refused;
import io.cardea.billing.provider.ProviderAnswer.Unreachable;
import io.cardea.billing.provider.ProviderDispute.Outcome;
import io.cardea.billing.provider.ProviderUnderTest.Card;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.ReportLine.Movement;
import io.cardea.billing.sandbox.SandboxUnderTest;
import io.cardea.billing.stripe.StripeUnderTest;
import io.cardea.chassis.cardnumber.CardNumbers;
import io.cardea.chassis.money.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What billing relies on, of every provider: the sandbox for real, Stripe and Nets played by doubles that speak and
/// sign as those two have published.
@ParameterizedClass(name = "{0}")
@MethodSource("providers")
class ProviderContractTest {

    private static final Money AMOUNT = new Money(49_900, "NOK");
    private static final Money PART = new Money(10_000, "NOK");

    private final PaymentOrder order = order();
    private final ProviderUnderTest other;

    ProviderContractTest(ProviderUnderTest other) {
        this.other = other;
    }

    static List<ProviderUnderTest> providers() {
        return List.of(new SandboxUnderTest(), new StripeUnderTest(), new NetsUnderTest());
    }

    @AfterEach
    void answersComeAgain() {
        other.losesAnswers(false);
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

    @Test
    void an_event_leads_to_the_payment() throws Exception {
        String reference = paid(Card.GOOD).reference();

        WebhookReading reading = other.adapter().read(other.keys(), other.event(order, reference));

        assertThat(requestIn(reading)).isEqualTo(order.request());
    }

    @Test
    void an_event_with_the_secret_that_is_being_replaced_counts_too() throws Exception {
        String reference = paid(Card.GOOD).reference();
        Webhook old = other.event(order, reference, ProviderUnderTest.OLD_SECRET, Instant.now());

        assertThat(requestIn(other.adapter().read(other.keys(), old))).isEqualTo(order.request());
    }

    @Test
    void a_forged_event_is_refused() throws Exception {
        String reference = paid(Card.GOOD).reference();
        Webhook forged = other.event(order, reference, "guessed", Instant.now());

        assertThat(other.adapter().read(other.keys(), forged))
                .isEqualTo(new WebhookReading.Refused(new SignatureRefusal.Forged()));
    }

    @Test
    void an_event_that_was_changed_on_the_way_is_refused() throws Exception {
        assumeTrue(other.signs());
        Webhook genuine = other.event(order, paid(Card.GOOD).reference());
        byte[] cheaper = new String(genuine.body(), StandardCharsets.UTF_8)
                .replace("49900", "1")
                .getBytes(StandardCharsets.UTF_8);

        WebhookReading reading =
                other.adapter().read(other.keys(), new Webhook(genuine.headers(), cheaper, genuine.at()));

        assertThat(reading).isEqualTo(new WebhookReading.Refused(new SignatureRefusal.Forged()));
    }

    @Test
    void an_event_signed_more_than_five_minutes_ago_is_refused() throws Exception {
        assumeTrue(other.signs());
        Webhook old = other.event(
                order,
                paid(Card.GOOD).reference(),
                ProviderUnderTest.SECRET,
                Instant.now().minusSeconds(330));

        assertThat(other.adapter().read(other.keys(), old))
                .isEqualTo(new WebhookReading.Refused(new SignatureRefusal.Stale(300)));
    }

    @Test
    void an_event_without_any_proof_is_refused() {
        byte[] body = other.somethingElse().body();

        WebhookReading reading = other.adapter().read(other.keys(), new Webhook(Map.of(), body, Instant.now()));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        WebhookReading.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(SignatureRefusal.Malformed.class));
    }

    @Test
    void an_event_about_something_else_is_ignored() {
        assertThat(other.adapter().read(other.keys(), other.somethingElse()))
                .isInstanceOf(WebhookReading.Ignored.class);
    }

    @Test
    void what_is_no_event_is_refused() {
        for (String body : List.of("", "null", "[]", "{", "{}", "\"text\"", "{\"id\":\"1\"}", "{\"id\":{}}")) {
            assertThat(other.adapter().read(other.keys(), other.event(body)))
                    .as(body)
                    .isEqualTo(new WebhookReading.Refused(new WebhookRefusal.UnreadableBody()));
        }
    }

    @Test
    void what_somebody_gave_back_at_the_provider_is_told_and_is_none_of_ours() throws Exception {
        String reference = paid(Card.GOOD).reference();
        other.givesBackByHand(reference, 7_000);

        assertThat(heard(other.adapter().aftermath(other.keys(), order, reference))
                        .refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.refund()).isNull())
                .satisfies(refund -> assertThat(refund.amount()).isEqualTo(new Money(7_000, "NOK")))
                .satisfies(refund -> assertThat(refund.verdict()).isEqualTo(Verdict.SUCCEEDED));
    }

    @Test
    void a_refund_of_ours_is_told_by_its_name_too() throws Exception {
        String reference = paid(Card.GOOD).reference();
        var back = new RefundOrder(UUID.randomUUID(), order.request(), reference, PART);
        String name = heard(other.adapter().refund(other.keys(), back)).reference();

        assertThat(heard(other.adapter().aftermath(other.keys(), order, reference))
                        .refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.reference()).isEqualTo(name))
                .satisfies(refund -> assertThat(refund.amount()).isEqualTo(PART));
    }

    @Test
    void of_a_payment_that_nothing_happened_to_nothing_is_told() throws Exception {
        String reference = paid(Card.GOOD).reference();

        assertThat(heard(other.adapter().aftermath(other.keys(), order, reference)))
                .isEqualTo(new Aftermath(List.of(), List.of()));
    }

    @Test
    void a_dispute_is_told_until_it_is_won_or_lost() throws Exception {
        assumeTrue(other.tellsOfDisputes());
        for (boolean won : List.of(true, false)) {
            PaymentOrder one = order();
            String reference = heard(other.adapter().create(other.keys(), one)).reference();
            other.memberPays(reference, Card.GOOD);
            other.bankDisputes(reference);
            assertThat(heard(other.adapter().aftermath(other.keys(), one, reference))
                            .disputes())
                    .extracting(ProviderDispute::outcome, ProviderDispute::amount)
                    .containsExactly(tuple(Outcome.OPEN, AMOUNT));

            other.disputeEnds(reference, won);

            assertThat(heard(other.adapter().aftermath(other.keys(), one, reference))
                            .disputes())
                    .extracting(ProviderDispute::outcome)
                    .containsExactly(won ? Outcome.WON : Outcome.LOST);
        }
    }

    @Test
    void what_a_bank_takes_and_gives_back_is_in_its_books() throws Exception {
        assumeTrue(other.tellsOfDisputes() && other.givesReports());
        String reference = paid(Card.GOOD).reference();
        other.bankDisputes(reference);
        other.disputeEnds(reference, true);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        var lines = new ArrayList<ReportLine>();
        heard(other.adapter().report(other.keys(), today.minusDays(1), today.plusDays(1), lines::addAll));

        assertThat(lines.stream().filter(line -> order.request().equals(line.request())))
                .extracting(ReportLine::movement, ReportLine::amount)
                .containsExactlyInAnyOrder(
                        tuple(Movement.CAPTURED, AMOUNT),
                        tuple(Movement.DISPUTED, AMOUNT),
                        tuple(Movement.RETURNED, AMOUNT));
    }

    @Test
    void an_event_about_what_happened_to_the_money_makes_us_look_back() throws Exception {
        String reference = paid(Card.GOOD).reference();
        other.givesBackByHand(reference, 7_000);

        WebhookReading reading = other.adapter().read(other.keys(), other.laterEvent(order, reference));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        WebhookReading.Points.class,
                        points -> assertThat(points.later()).isTrue());
        assertThat(requestIn(reading)).isEqualTo(order.request());
    }

    @Test
    void its_books_tell_what_came_and_what_went_back() throws Exception {
        assumeTrue(other.givesReports());
        String reference = paid(Card.GOOD).reference();
        heard(other.adapter()
                .refund(other.keys(), new RefundOrder(UUID.randomUUID(), order.request(), reference, PART)));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        var lines = new ArrayList<ReportLine>();
        int count = heard(other.adapter().report(other.keys(), today.minusDays(1), today.plusDays(1), lines::addAll));
        assertThat(lines).hasSize(count);

        assertThat(lines.stream().filter(line -> order.request().equals(line.request())))
                .extracting(ReportLine::movement, ReportLine::amount)
                .containsExactlyInAnyOrder(tuple(Movement.CAPTURED, AMOUNT), tuple(Movement.REFUNDED, PART));
    }

    @Test
    void whether_it_gives_reports_is_said_beforehand() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        var answer = other.adapter().report(other.keys(), today.minusDays(1), today.plusDays(1), _ -> {});

        assertThat(other.adapter().givesReports()).isEqualTo(other.givesReports());
        assertThat(answer instanceof Answered).isEqualTo(other.givesReports());
    }

    private UUID requestIn(WebhookReading reading) throws InterruptedException {
        return switch (reading) {
            case WebhookReading.Tells tells -> Objects.requireNonNull(tells.request());
            case WebhookReading.Points points ->
                points.request() == null
                        ? heard(other.adapter().whose(other.keys(), points.reference()))
                        : points.request();
            default -> throw new AssertionError(reading);
        };
    }

    private ProviderWord paid(Card card) throws InterruptedException {
        String reference = heard(other.adapter().create(other.keys(), order)).reference();
        other.memberPays(reference, card);
        return heard(other.adapter().find(other.keys(), order, reference));
    }

    private StoredCard stored(Card card) throws InterruptedException {
        return Objects.requireNonNull(paid(card).card());
    }

    private static <T> T heard(ProviderAnswer<T> answer) {
        assertThat(answer).isInstanceOf(Answered.class);
        return ((Answered<T>) answer).word();
    }

    private static PaymentOrder order() {
        UUID request = UUID.randomUUID();
        return new PaymentOrder(
                request,
                AMOUNT,
                "Monthly, 2026-11-20 to 2026-12-19",
                URI.create("http://merchant.example/v1/payment-returns/" + request),
                URI.create("http://merchant.example/v1/webhooks/somewhere"));
    }
}
