package io.cardea.billing.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.credit.CreditingRefund.Outcome;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.Invoices;
import io.cardea.billing.request.AskedRefund;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds of credit notes for random amounts given back of random periods, told again and again, in any order.
class CreditingByLawsTest {

    private static final int LIVES = Integer.getInteger("lives", 500);
    private static final int PERIODS = 4;

    private final List<Invoice> invoices =
            IntStream.range(0, PERIODS).mapToObj(CreditNotes::paidFor).toList();

    @Test
    void nothing_is_credited_beyond_what_was_paid_and_nothing_twice() {
        for (int i = 0; i < LIVES; i++) {
            long seed = Long.getLong("life", new Random().nextLong());
            live(new Random(seed), "-Dlife=" + seed);
        }
    }

    private void live(Random random, String seed) {
        List<DueBack> due = due(random);
        List<CreditNote> notes = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Crediting.next(grown(due, random), invoices, notes)
                    .forEach(credit -> notes.add(note(credit, notes.size())));
            refund(random, notes);
        }
        Crediting.next(due, invoices, notes).forEach(credit -> notes.add(note(credit, notes.size())));
        assertThat(Crediting.next(due, invoices, notes)).as(seed).isEmpty();
        for (Invoice invoice : invoices) {
            long taken = notes.stream()
                    .filter(note -> note.invoice().equals(invoice.id()))
                    .mapToLong(note -> note.total().amount())
                    .sum();
            assertThat(taken).as(seed).isBetween(0L, invoice.total().amount());
        }
        for (DueBack one : due) {
            assertThat(credited(notes, one))
                    .as(seed)
                    .isLessThanOrEqualTo(one.amount().amount());
            assertThat(credited(notes, one) == one.amount().amount() || isUsedUp(one, notes))
                    .as(seed + ": " + one + " is neither credited nor is its invoice used up")
                    .isTrue();
        }
    }

    /// Somebody gives some of a payment back by hand, or tries to.
    private void refund(Random random, List<CreditNote> notes) {
        Invoice invoice = invoices.get(random.nextInt(PERIODS));
        var wish = new AskedRefund(
                new UUID(4, notes.size()),
                invoice.id(),
                Invoices.PAYMENT.reference(),
                new Money(1 + random.nextLong(60_000), "NOK"),
                "any");
        var ofInvoice = notes.stream()
                .filter(note -> note.invoice().equals(invoice.id()))
                .toList();
        if (CreditingRefund.credit(invoice, ofInvoice, wish) instanceof Outcome.Credited(var credit)) {
            notes.add(note(credit, notes.size()));
        }
    }

    /// As it was told earlier: some of it, and less.
    private static List<DueBack> grown(List<DueBack> due, Random random) {
        return due.stream()
                .filter(_ -> random.nextBoolean())
                .map(one -> with(one, random.nextLong(one.amount().amount()) + 1))
                .toList();
    }

    private static List<DueBack> due(Random random) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i ->
                        with(CreditNotes.back("change/" + i, random.nextInt(PERIODS), 1), 1 + random.nextLong(60_000)))
                .toList();
    }

    private static DueBack with(DueBack of, long minor) {
        LocalDate start = of.start();
        return new DueBack(of.charge(), start, of.end(), new Money(minor, "NOK"), of.text(), null);
    }

    private static CreditNote note(Credit credit, int count) {
        return CreditNote.issue(
                new UUID(3, count), "C" + count, credit, credit.item().start());
    }

    private static long credited(List<CreditNote> notes, DueBack due) {
        return notes.stream()
                .filter(note -> note.isFor(due.charge()))
                .mapToLong(note -> note.total().amount())
                .sum();
    }

    private boolean isUsedUp(DueBack due, List<CreditNote> notes) {
        return invoices.stream()
                .filter(invoice -> invoice.item().start().isBefore(due.end())
                        && due.start().isBefore(invoice.item().end()))
                .allMatch(invoice -> notes.stream()
                                .filter(note -> note.invoice().equals(invoice.id()))
                                .mapToLong(note -> note.total().amount())
                                .sum()
                        == invoice.total().amount());
    }
}
