package io.cardea.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderDispute.Outcome;
import io.cardea.billing.provider.ProviderUnderTest.Card;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.ReportLine.Movement;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What billing relies on, of what every provider tells afterwards: of refunds, disputes and its books.
@ParameterizedClass(name = "{0}")
@MethodSource("providers")
class AftermathContractTest extends AtAProvider {

    AftermathContractTest(ProviderUnderTest other) {
        super(other);
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
}
