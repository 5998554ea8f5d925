package io.cardea.billing.credit;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.invoice.InvoiceStatus;
import io.cardea.billing.tax.TaxedAmount;
import io.cardea.chassis.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Crediting as a function of facts: what should be credited, less what is.
///
/// An amount is taken from the paid invoices over the same days, wherever these lie now, the latest days
/// first, and from each at most what is left of it; where that is not enough, from those that a change joins
/// to them. A fee, which is for no days, is taken only from its own invoice. So a credit never exceeds what
/// was paid; what finds no invoice stays a matter for a person.
final class Crediting {

    private static final Comparator<Invoice> LATEST_FIRST = Comparator.comparing(
                    (Invoice invoice) -> invoice.item().start())
            .reversed()
            .thenComparing(Invoice::id);

    private final List<Invoice> paid;
    private final List<CreditNote> notes;
    private final List<Credit> credits = new ArrayList<>();

    private Crediting(Collection<Invoice> invoices, Collection<CreditNote> notes) {
        this.paid = invoices.stream()
                .filter(invoice -> invoice.status() instanceof InvoiceStatus.Paid)
                .sorted(LATEST_FIRST)
                .toList();
        this.notes = List.copyOf(notes);
    }

    /// The credit notes that are missing.
    ///
    /// @param invoices all that the subscription ever got
    /// @param notes all that it ever got
    static List<Credit> next(Collection<DueBack> due, Collection<Invoice> invoices, Collection<CreditNote> notes) {
        var crediting = new Crediting(invoices, notes);
        due.stream().sorted(Comparator.comparing(DueBack::charge)).forEach(crediting::credit);
        return List.copyOf(crediting.credits);
    }

    private void credit(DueBack due) {
        Money left = due.amount().minus(sum(due.amount().currency(), note -> note.isFor(due.charge())));
        for (Invoice invoice : nearestFirst(due)) {
            if (left.amount() > 0) {
                left = left.minus(take(due, invoice, left));
            }
        }
    }

    private List<Invoice> nearestFirst(DueBack due) {
        return paid.stream()
                .filter(invoice ->
                        invoice.item().price().currency().equals(due.amount().currency()))
                .filter(invoice -> nearness(invoice.item(), due) != Nearness.NONE)
                .sorted(Comparator.comparing(invoice -> nearness(invoice.item(), due)))
                .toList();
    }

    /// Why an invoice may give something back, the best reason first.
    private enum Nearness {
        OWN,
        /// Its days are known to be these.
        SAME_DAYS,
        /// Its days lie where these do.
        OVERLAPPING,
        JOINED,
        NONE
    }

    private static Nearness nearness(InvoiceItem item, DueBack due) {
        if (item.charge().equals(due.charge())) {
            return Nearness.OWN;
        }
        if (item.isFee()) {
            return Nearness.NONE;
        }
        if (due.daysOf().contains(item.charge())) {
            return Nearness.SAME_DAYS;
        }
        if (item.start().isBefore(due.end()) && due.start().isBefore(item.end())) {
            return Nearness.OVERLAPPING;
        }
        return due.joined().contains(item.charge()) ? Nearness.JOINED : Nearness.NONE;
    }

    private Money take(DueBack due, Invoice invoice, Money wanted) {
        Money there = invoice.item().price().minus(taken(invoice));
        Money amount = there.amount() < wanted.amount() ? there : wanted;
        if (amount.amount() > 0) {
            credits.add(new Credit(
                    invoice.id(), invoice.item().charge(), item(due, invoice.item(), amount), taxed(invoice, amount)));
        }
        return amount;
    }

    private static InvoiceItem item(DueBack due, InvoiceItem of, Money amount) {
        return new InvoiceItem(
                of.subscription(),
                of.member(),
                due.charge(),
                of.periodIndex(),
                due.start(),
                due.end(),
                due.text(),
                amount,
                of.tax());
    }

    /// The share of the invoice's tax; all shares together are all of it.
    private @Nullable TaxedAmount taxed(Invoice invoice, Money amount) {
        var item = invoice.item();
        var tax = item.tax();
        return tax == null
                ? null
                : tax.onPart(item.price(), tax.sum(item.price().currency(), gone(invoice)), amount);
    }

    private Stream<TaxedAmount> gone(Invoice invoice) {
        return Stream.concat(
                notes.stream()
                        .filter(note -> note.invoice().equals(invoice.id()))
                        .flatMap(note -> Stream.ofNullable(note.taxed())),
                credits.stream()
                        .filter(credit -> credit.invoice().equals(invoice.id()))
                        .flatMap(credit -> Stream.ofNullable(credit.taxed())));
    }

    private Money taken(Invoice invoice) {
        var before =
                sum(invoice.item().price().currency(), note -> note.invoice().equals(invoice.id()));
        return credits.stream()
                .filter(credit -> credit.invoice().equals(invoice.id()))
                .map(credit -> credit.item().price())
                .reduce(before, Money::plus);
    }

    private Money sum(String currency, Predicate<CreditNote> which) {
        return notes.stream()
                .filter(which)
                .map(note -> note.item().price())
                .filter(price -> price.currency().equals(currency))
                .reduce(Money.nothing(currency), Money::plus);
    }
}
