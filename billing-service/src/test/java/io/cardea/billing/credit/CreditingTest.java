package io.cardea.billing.credit;

import static io.cardea.billing.credit.CreditNotes.back;
import static io.cardea.billing.credit.CreditNotes.issued;
import static io.cardea.billing.credit.CreditNotes.kroner;
import static io.cardea.billing.credit.CreditNotes.paid;
import static io.cardea.billing.credit.CreditNotes.paidFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.Invoices;
import io.cardea.chassis.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditingTest {

    @Test
    void what_is_given_back_is_taken_from_the_paid_invoice_over_the_same_days() {
        Invoice november = paidFor(0);

        List<Credit> credits = Crediting.next(List.of(back("cancellation", 0, 100)), List.of(november), List.of());

        assertThat(credits)
                .singleElement()
                .satisfies(credit -> assertThat(credit.invoice()).isEqualTo(november.id()))
                .satisfies(credit -> assertThat(credit.item().price()).isEqualTo(kroner(100)));
    }

    @Test
    void what_is_given_back_in_parts_gives_the_whole_tax_back() {
        Invoice taxed = paid(Invoices.openWithTaxOnTop());
        List<CreditNote> notes = new ArrayList<>();
        for (long whole : new long[] {33, 167, 600}) {
            Crediting.next(List.of(back("cancellation", 0, whole)), List.of(taxed), notes)
                    .forEach(credit ->
                            notes.add(CreditNote.issue(new UUID(9, notes.size()), "C2026-1", credit, Invoices.START)));
        }

        assertThat(notes).hasSize(3);
        assertThat(notes.stream().map(CreditNote::total).reduce(kroner(0), Money::plus))
                .isEqualTo(taxed.total());
    }

    @Test
    void an_invoice_over_other_days_gives_nothing() {
        List<Credit> credits = Crediting.next(List.of(back("cancellation", 1, 100)), List.of(paidFor(0)), List.of());

        assertThat(credits).isEmpty();
    }

    /// A freeze has moved them since they were paid.
    @Test
    void days_that_are_known_to_be_others_now_are_found_where_they_were_paid() {
        var moved = back("cancellation", 1, 100).ofDaysOf(Set.of("period/0"));

        assertThat(Crediting.next(List.of(moved), List.of(paidFor(0)), List.of()))
                .singleElement()
                .satisfies(credit ->
                        assertThat(credit.invoice()).isEqualTo(paidFor(0).id()));
    }

    /// What was given back before came from both.
    @Test
    void where_a_change_joins_two_periods_the_other_ones_invoice_gives_what_its_own_has_not() {
        var invoices = List.of(paidFor(0), paidFor(1));
        var joined = back("cancellation", 1, 600).joinedTo(Set.of("period/0", "period/1"));

        assertThat(Crediting.next(List.of(joined), invoices, List.of()))
                .extracting(Credit::undoes, credit -> credit.item().price())
                .containsExactly(tuple("period/1", kroner(499)), tuple("period/0", kroner(101)));
    }

    @Test
    void an_unpaid_invoice_gives_nothing() {
        List<Credit> credits =
                Crediting.next(List.of(back("cancellation", 0, 100)), List.of(Invoices.open()), List.of());

        assertThat(credits).isEmpty();
    }

    @Test
    void no_more_is_taken_from_an_invoice_than_it_was_over() {
        List<Credit> credits = Crediting.next(List.of(back("cancellation", 0, 600)), List.of(paidFor(0)), List.of());

        assertThat(credits).extracting(credit -> credit.item().price()).containsExactly(kroner(499));
    }

    @Test
    void days_of_two_invoices_are_taken_from_the_later_one_first() {
        Invoice november = paidFor(0);
        Invoice december = paidFor(1);
        DueBack both = new DueBack(
                "cancellation",
                november.item().start(),
                december.item().end(),
                kroner(600),
                "Monthly, given back",
                null);

        List<Credit> credits = Crediting.next(List.of(both), List.of(november, december), List.of());

        assertThat(credits).extracting(Credit::invoice).containsExactly(december.id(), november.id());
        assertThat(credits).extracting(credit -> credit.item().price()).containsExactly(kroner(499), kroner(101));
    }

    @Test
    void what_is_credited_is_not_credited_again() {
        DueBack due = back("cancellation", 0, 100);
        Invoice paid = paidFor(0);

        List<Credit> credits = Crediting.next(List.of(due), List.of(paid), List.of(issued(paid, "cancellation", 100)));

        assertThat(credits).isEmpty();
    }

    @Test
    void when_more_is_to_be_given_back_the_difference_is_credited() {
        Invoice paid = paidFor(0);

        List<Credit> credits = Crediting.next(
                List.of(back("change/1", 0, 150)), List.of(paid), List.of(issued(paid, "change/1", 100)));

        assertThat(credits).extracting(credit -> credit.item().price()).containsExactly(kroner(50));
    }

    @Test
    void two_charges_share_what_is_left_of_an_invoice() {
        Invoice paid = paidFor(0);

        List<Credit> credits =
                Crediting.next(List.of(back("change/1", 0, 400), back("change/2", 0, 400)), List.of(paid), List.of());

        assertThat(credits).extracting(credit -> credit.item().price()).containsExactly(kroner(400), kroner(99));
    }

    @Test
    void an_invoice_in_another_currency_gives_nothing() {
        DueBack euros = new DueBack(
                "cancellation",
                Invoices.START,
                Invoices.START.plusDays(9),
                new Money(100, "EUR"),
                "Monthly, given back",
                null);

        assertThat(Crediting.next(List.of(euros), List.of(paidFor(0)), List.of()))
                .isEmpty();
    }
}
