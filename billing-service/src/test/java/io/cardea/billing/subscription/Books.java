package io.cardea.billing.subscription;

import io.cardea.billing.credit.CreditMoves;
import io.cardea.billing.credit.CreditNote;
import io.cardea.billing.credit.DueBack;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceChange;
import io.cardea.billing.invoice.InvoiceStatus;
import io.cardea.billing.invoice.Payment;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The books of one subscription in memory: what its records make of them by the same functions, in the
/// same order, as in the service (`BillSubscription`). Published for tests that join another service's
/// facts to these documents.
public final class Books {

    private static final Json JSON = new Json(HouseStyle.mapper());

    private final List<Invoice> invoices = new ArrayList<>();
    private final List<CreditNote> notes = new ArrayList<>();
    private final int leadDays;
    private @Nullable BilledSubscription facts;

    /// @param leadDays how many days early renewals are invoiced
    public Books(int leadDays) {
        this.leadDays = leadDays;
    }

    /// A paid invoice, as the subscription hears of it.
    public record Bill(UUID invoice, boolean isPeriod, int period, Money price) {}

    /// A record of `subscription.subscriptions` that is newer than the last.
    public void hear(String told, LocalDate today) {
        facts = JSON.readTolerantly(told, SubscriptionRecord.class).facts();
        look(today);
    }

    /// Takes the next step; says whether it made a document, or withdrew one.
    public boolean look(LocalDate today) {
        if (facts == null) {
            return false;
        }
        var reckoned = Reckoning.of(facts, billed(), noted(), today);
        var timed = leadDays == 0 ? reckoned.facts() : EarlyRenewals.of(reckoned.facts(), leadDays);
        var step = reckoned.timed(timed).next(today);
        step.withdraw()
                .forEach(one -> change(
                        one.invoice(), invoice -> invoice.withdraw(one.why().name())));
        var credited = CreditMoves.issue(due(reckoned.facts(), today), counting(), notes, today);
        notes.addAll(credited);
        step.issue()
                .forEach(item -> invoices.add(
                        Invoice.issue(new UUID(1, invoices.size()), "I", item, today, new UUID(2, invoices.size()))));
        return !step.isNothing() || !credited.isEmpty();
    }

    /// The provider confirms one of the open payments, if there is any.
    public Optional<Bill> payOne(RandomGenerator random) {
        var open = invoices.stream().filter(Invoice::isOpen).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var chosen = open.get(random.nextInt(open.size()));
        change(chosen.id(), invoice -> invoice.pay(new Payment("sandbox", "pay_" + chosen.id(), Instant.EPOCH)));
        var item = chosen.item();
        return Optional.of(new Bill(chosen.id(), item.isPeriod(), item.periodIndex(), item.price()));
    }

    /// What is asked for, or paid: all that counts, but not for a period that is only for sale.
    ///
    /// @param periods how many are bought
    public long invoiced(int periods) {
        return counting().stream()
                .filter(invoice -> !(invoice.status() instanceof InvoiceStatus.Void))
                .filter(invoice -> !invoice.item().isPeriod() || invoice.item().periodIndex() < periods)
                .mapToLong(invoice -> invoice.item().price().amount())
                .sum();
    }

    /// What credit notes are over.
    public long credited() {
        return notes.stream().mapToLong(note -> note.item().price().amount()).sum();
    }

    /// What is to be given back and found no paid invoice: it is left to a person.
    public long leftToAPerson(LocalDate today) {
        if (facts == null) {
            return 0;
        }
        var noted = noted();
        return due(Reckoning.of(facts, billed(), noted(), today).facts(), today).stream()
                .map(due -> due.amount()
                        .minus(noted.getOrDefault(
                                due.charge(), Money.nothing(due.amount().currency()))))
                .mapToLong(Money::amount)
                .sum();
    }

    /// The invoices whose credit notes are over more than was paid; none, ever.
    public List<String> overdrawn() {
        return invoices.stream()
                .filter(invoice -> taken(invoice) > paid(invoice))
                .map(invoice -> "%s: %d of %d".formatted(invoice.item().charge(), taken(invoice), paid(invoice)))
                .toList();
    }

    /// How many documents there are.
    public int size() {
        return invoices.size() + notes.size();
    }

    @Override
    public String toString() {
        return "%s%n%s%n%s".formatted(lines(invoices), lines(notes), facts);
    }

    private static String lines(List<?> documents) {
        return documents.stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator()));
    }

    private static List<DueBack> due(BilledSubscription of, LocalDate today) {
        return of.standing() == Standing.HELD
                ? List.of()
                : of.credits().stream().filter(one -> one.isDue(today)).toList();
    }

    private List<Billed> billed() {
        return invoices.stream().map(Billed::by).toList();
    }

    private List<Invoice> counting() {
        return invoices.stream()
                .filter(invoice -> facts == null || !facts.dismissed().contains(invoice.id()))
                .toList();
    }

    private Map<String, Money> noted() {
        return notes.stream()
                .collect(Collectors.toMap(
                        note -> note.item().charge(), note -> note.item().price(), Money::plus));
    }

    private long taken(Invoice invoice) {
        return notes.stream()
                .filter(note -> note.invoice().equals(invoice.id()))
                .mapToLong(note -> note.item().price().amount())
                .sum();
    }

    private static long paid(Invoice invoice) {
        return invoice.status() instanceof InvoiceStatus.Paid
                ? invoice.item().price().amount()
                : 0;
    }

    private void change(UUID id, Function<Invoice, Decision<Invoice, InvoiceChange>> decide) {
        invoices.replaceAll(invoice -> invoice.id().equals(id)
                        && decide.apply(invoice) instanceof Decision.Changed<Invoice, InvoiceChange>(var changed, var _)
                ? changed
                : invoice);
    }
}
