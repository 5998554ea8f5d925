package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Credited;
import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.billing.credit.CreditLedger;
import io.cardea.billing.credit.CreditNote;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceStatus;
import io.cardea.billing.invoice.PaidInvoices;
import io.cardea.billing.subscription.Held;
import io.cardea.billing.subscription.HeldPeriod;
import io.cardea.billing.subscription.HeldSubscriptions;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a close compares. Days are those of each subscription's zone, so that more is read than is needed, and
/// the comparison looks at the dates.
@ApplicationScoped
class CollectSides {

    private final PaidInvoices invoices;
    private final HeldSubscriptions subscriptions;
    private final CreditLedger credits;
    private final ReportLines reports;

    CollectSides(PaidInvoices invoices, HeldSubscriptions subscriptions, CreditLedger credits, ReportLines reports) {
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.credits = credits;
        this.reports = reports;
    }

    Uni<Sides> of(Tx tx, UUID company, Close close) {
        return reports.of(tx, close.id())
                .chain(report -> invoices.between(company, before(close.days()), after(close.days()))
                        .chain(paid -> subscriptions
                                .of(company, held -> matters(held, close, subscriptionsOf(paid)))
                                .chain(held -> sides(company, close, report, paid, held))));
    }

    private Uni<Sides> sides(
            UUID company, Close close, List<ReportLine> report, List<Invoice> inDays, List<Held> held) {
        return invoices.ofIds(company, buyersIn(close.days(), held))
                .chain(earlier -> invoices.ofReferences(
                                company,
                                report.stream().map(ReportLine::reference).collect(Collectors.toSet()))
                        .chain(named -> credits.issued(
                                        company,
                                        close.days().from(),
                                        close.days().to())
                                .map(notes -> sides(
                                        Stream.of(inDays, earlier, named)
                                                .flatMap(Collection::stream)
                                                .toList(),
                                        held,
                                        notes,
                                        report,
                                        close.site()))));
    }

    private static Sides sides(
            List<Invoice> invoices,
            List<Held> held,
            List<CreditNote> notes,
            List<ReportLine> report,
            @Nullable UUID site) {
        Map<UUID, Held> known = held.stream().collect(Collectors.toMap(Held::subscription, Function.identity()));
        Map<UUID, Paid> paid = new HashMap<>();
        for (Invoice invoice : invoices) {
            Held one = known.get(invoice.item().subscription());
            if (one != null || site == null) {
                paid.put(invoice.id(), paid(invoice, one));
            }
        }
        return new Sides(
                List.copyOf(paid.values()),
                held,
                notes.stream()
                        .filter(note ->
                                site == null || known.containsKey(note.item().subscription()))
                        .map(CollectSides::credited)
                        .toList(),
                report,
                !report.isEmpty());
    }

    private static boolean matters(Held held, Close close, Set<UUID> payers) {
        Days days = close.days();
        return (close.site() == null || close.site().equals(held.site()))
                && (payers.contains(held.subscription())
                        || held.periods().stream().anyMatch(period -> days.meet(period.start(), period.end()))
                        || held.freezes().stream()
                                .anyMatch(freeze ->
                                        days.meet(freeze.start(), freeze.end() == null ? days.to() : freeze.end())));
    }

    private static Set<UUID> subscriptionsOf(List<Invoice> paid) {
        return paid.stream().map(invoice -> invoice.item().subscription()).collect(Collectors.toSet());
    }

    /// The invoices that bought the periods which begin in these days.
    private static Set<UUID> buyersIn(Days days, List<Held> held) {
        return held.stream()
                .flatMap(one -> one.periods().stream())
                .filter(period -> days.contain(period.start()))
                .map(HeldPeriod::invoice)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Paid paid(Invoice invoice, @Nullable Held held) {
        var payment = ((InvoiceStatus.Paid) invoice.status()).payment();
        var item = invoice.item();
        LocalDate on = LocalDate.ofInstant(payment.at(), held == null ? ZoneOffset.UTC : held.zone());
        return new Paid(
                invoice.id(),
                invoice.number(),
                item.subscription(),
                item.member(),
                item.charge(),
                invoice.total(),
                payment.provider(),
                payment.reference(),
                on);
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

    private static Instant before(Days days) {
        return days.from().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant after(Days days) {
        return days.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
