package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Back;
import io.cardea.billing.close.Sides.Credited;
import io.cardea.billing.close.Sides.InVain;
import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.billing.credit.CreditNote;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceStatus;
import io.cardea.billing.request.Captured;
import io.cardea.billing.subscription.Held;
import io.cardea.billing.subscription.HeldPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has been read for a close so far.
final class Gathered {

    private final Days days;
    private final @Nullable UUID site;
    private final Map<UUID, Invoice> invoices = new HashMap<>();
    private final Map<UUID, Captured> payments = new HashMap<>();
    private final Map<UUID, Held> held = new HashMap<>();
    private final Set<UUID> payers = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private List<ReportLine> report = List.of();

    Gathered(Close close) {
        this.days = close.days();
        this.site = close.site();
    }

    void report(List<ReportLine> lines) {
        report = lines;
        lines.forEach(line -> reported.add(line.reference()));
    }

    /// Paid ones.
    void invoices(List<Invoice> found) {
        found.forEach(invoice -> {
            invoices.put(invoice.id(), invoice);
            payers.add(invoice.item().subscription());
        });
    }

    /// Such as may have been paid by another payment, or by none.
    void others(List<Invoice> found) {
        found.forEach(invoice -> invoices.putIfAbsent(invoice.id(), invoice));
    }

    void payments(List<Captured> found) {
        found.stream()
                .filter(payment -> site == null || site.equals(payment.site()))
                .forEach(payment -> {
                    payments.put(payment.request(), payment);
                    payers.add(payment.subscription());
                });
    }

    void held(List<Held> found) {
        found.forEach(one -> held.put(one.subscription(), one));
    }

    /// What the report calls payments.
    Set<String> captured() {
        return report.stream()
                .filter(ReportLine::isCapture)
                .map(ReportLine::reference)
                .collect(Collectors.toSet());
    }

    /// All names in the report.
    Set<String> reported() {
        return reported;
    }

    /// Does it belong to the site, and was it paid, or is it there, in these days?
    boolean matters(Held one) {
        return (site == null || site.equals(one.site()))
                && (payers.contains(one.subscription())
                        || one.periods().stream().anyMatch(period -> days.meet(period.start(), period.end()))
                        || one.freezes().stream()
                                .anyMatch(freeze ->
                                        days.meet(freeze.start(), freeze.end() == null ? days.to() : freeze.end()))
                        || days.dates().anyMatch(one::hasAccess));
    }

    /// The invoices that bought the periods which run in these days.
    Set<UUID> buyers() {
        return held.values().stream()
                .flatMap(one -> one.periods().stream())
                .filter(period -> days.meet(period.start(), period.end()))
                .map(HeldPeriod::invoice)
                .filter(Objects::nonNull)
                .filter(invoice -> !invoices.containsKey(invoice))
                .collect(Collectors.toSet());
    }

    /// The invoices of payments that have perhaps not paid them.
    Set<UUID> unpaidBy() {
        return payments.values().stream()
                .map(Captured::invoice)
                .filter(invoice -> !invoices.containsKey(invoice))
                .collect(Collectors.toSet());
    }

    Sides sides(List<CreditNote> notes) {
        return new Sides(
                invoices.values().stream()
                        .filter(invoice -> invoice.status() instanceof InvoiceStatus.Paid)
                        .filter(invoice -> isHere(invoice.item().subscription()))
                        .map(this::paid)
                        .toList(),
                payments.values().stream().flatMap(this::inVain).toList(),
                payments.values().stream().flatMap(this::back).toList(),
                List.copyOf(held.values()),
                notes.stream()
                        .filter(note -> isHere(note.item().subscription()))
                        .map(Gathered::credited)
                        .toList(),
                report,
                !report.isEmpty());
    }

    private boolean isHere(UUID subscription) {
        return site == null || held.containsKey(subscription);
    }

    private Paid paid(Invoice invoice) {
        var payment = ((InvoiceStatus.Paid) invoice.status()).payment();
        var item = invoice.item();
        return new Paid(
                invoice.id(),
                invoice.number(),
                item.subscription(),
                item.member(),
                item.charge(),
                invoice.total(),
                payment.provider(),
                payment.reference(),
                date(payment.at(), item.subscription()));
    }

    /// A payment that is not the one of its invoice.
    private Stream<InVain> inVain(Captured payment) {
        Invoice invoice = invoices.get(payment.invoice());
        if (invoice == null || isPaidBy(invoice, payment)) {
            return Stream.empty();
        }
        var gone = payment.back().stream()
                .mapToLong(back -> back.amount().amount())
                .sum();
        return Stream.of(new InVain(
                invoice.number(),
                invoice.status() instanceof InvoiceStatus.Paid,
                gone >= payment.amount().amount(),
                payment.subscription(),
                payment.member(),
                payment.amount(),
                payment.reference(),
                date(Objects.requireNonNullElse(payment.at(), Instant.EPOCH), payment.subscription())));
    }

    private static boolean isPaidBy(Invoice invoice, Captured payment) {
        return invoice.status() instanceof InvoiceStatus.Paid(var by)
                && by.reference().equals(payment.reference());
    }

    /// Of these days, or named by the report.
    private Stream<Back> back(Captured payment) {
        return payment.back().stream()
                .map(back -> new Back(
                        back.disputed(),
                        back.reference(),
                        payment.reference(),
                        payment.subscription(),
                        payment.member(),
                        back.amount(),
                        date(back.at(), payment.subscription())))
                .filter(back -> days.contain(back.on())
                        || reported.contains(back.reference())
                        || reported.contains(back.payment()));
    }

    private LocalDate date(Instant at, UUID subscription) {
        Held one = held.get(subscription);
        ZoneId zone = one == null ? ZoneOffset.UTC : one.zone();
        return LocalDate.ofInstant(at, zone);
    }

    private static Credited credited(CreditNote note) {
        return new Credited(
                note.number(),
                note.invoice(),
                note.item().subscription(),
                note.item().member(),
                note.total(),
                note.issuedOn());
    }
}
