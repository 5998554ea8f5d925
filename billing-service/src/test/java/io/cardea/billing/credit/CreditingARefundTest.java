package io.cardea.billing.credit;

import static io.cardea.billing.credit.CreditNotes.issued;
import static io.cardea.billing.credit.CreditNotes.kroner;
import static io.cardea.billing.credit.CreditNotes.paid;
import static io.cardea.billing.credit.CreditNotes.paidFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.credit.CreditingRefund.Outcome;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.Invoices;
import io.cardea.billing.request.AskedRefund;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditingARefundTest {

    private static final UUID REFUND = UUID.fromString("01931f70-0000-7000-8000-0000000000f1");

    @Test
    void a_part_that_goes_back_is_taken_back_of_the_invoice_that_took_the_money() {
        Invoice november = paidFor(0);

        Credit credit = credited(november, List.of(), kroner(100));

        assertThat(credit.invoice()).isEqualTo(november.id());
        assertThat(credit.undoes()).isEqualTo("period/0");
        assertThat(credit.item().price()).isEqualTo(kroner(100));
        assertThat(credit.item().charge()).isEqualTo("refund/" + REFUND);
    }

    @Test
    void it_says_for_which_days_it_is() {
        Invoice november = paidFor(0);

        Credit credit = credited(november, List.of(), kroner(499));

        assertThat(credit.item().start()).isEqualTo(november.item().start());
        assertThat(credit.item().text()).endsWith(", 2026-11-20 to 2026-12-19 given back");
    }

    @Test
    void no_more_is_taken_back_than_other_notes_have_left() {
        Invoice november = paidFor(0);

        Outcome outcome =
                CreditingRefund.credit(november, List.of(issued(november, "cancellation", 100)), asked(kroner(400)));

        assertThat(outcome)
                .isEqualTo(new Outcome.NotCredited(
                        new CreditRefusal.CreditedAlready(november.number(), kroner(100), kroner(399))));
    }

    @Test
    void all_that_other_notes_have_left_is_taken_back() {
        Invoice november = paidFor(0);

        Credit credit = credited(november, List.of(issued(november, "cancellation", 100)), kroner(399));

        assertThat(credit.item().price()).isEqualTo(kroner(399));
    }

    @Test
    void money_that_no_invoice_took_is_taken_back_of_none() {
        assertThat(CreditingRefund.credit(Invoices.open(), List.of(), asked(kroner(499))))
                .isEqualTo(new Outcome.NothingToCredit());
    }

    @Test
    void money_that_came_a_second_time_is_taken_back_of_none() {
        var second = new AskedRefund(REFUND, paidFor(0).id(), "another payment", kroner(499), "paid twice");

        assertThat(CreditingRefund.credit(paidFor(0), List.of(), second)).isEqualTo(new Outcome.NothingToCredit());
    }

    @Test
    void parts_of_an_invoice_with_tax_on_top_give_the_whole_tax_back() {
        Invoice taxed = paid(Invoices.openWithTaxOnTop());
        List<CreditNote> notes = new ArrayList<>();
        Money left = taxed.total();
        for (long part : new long[] {1, 3_333, 99}) {
            left = left.minus(new Money(part, "NOK"));
            notes.add(note(credited(taxed, notes, new Money(part, "NOK")), notes.size()));
        }
        notes.add(note(credited(taxed, notes, left), 9));

        assertThat(notes.stream().map(CreditNote::total).reduce(kroner(0), Money::plus))
                .isEqualTo(taxed.total());
        assertThat(notes.stream().map(note -> note.item().price()).reduce(kroner(0), Money::plus))
                .isEqualTo(taxed.item().price());
    }

    @Test
    void what_went_back_and_came_back_is_owed_again() {
        CreditNote givenBack = after(issued(paidFor(0), "refund/1", 100).giveBack(Invoices.PAYMENT.at(), REFUND));

        CreditNote owed = after(givenBack.comesBack(REFUND));

        assertThat(owed.isOwed()).isTrue();
    }

    @Test
    void what_a_person_says_came_to_the_member_is_not_owed_again_for_a_refund_that_fails() {
        CreditNote givenBack = after(issued(paidFor(0), "refund/1", 100).giveBack(Invoices.PAYMENT.at(), null));

        assertThat(givenBack.comesBack(REFUND)).isEqualTo(Decision.unchanged());
    }

    private static Credit credited(Invoice invoice, List<CreditNote> notes, Money amount) {
        return ((Outcome.Credited) CreditingRefund.credit(invoice, notes, asked(amount))).credit();
    }

    private static AskedRefund asked(Money amount) {
        return new AskedRefund(REFUND, paidFor(0).id(), Invoices.PAYMENT.reference(), amount, "broken shower");
    }

    private static CreditNote note(Credit credit, int n) {
        return CreditNote.issue(new UUID(9, n), "C2026-" + n, credit, Invoices.START);
    }

    private static CreditNote after(Decision<CreditNote, CreditNoteChange> decision) {
        return ((Decision.Changed<CreditNote, CreditNoteChange>) decision).state();
    }
}
