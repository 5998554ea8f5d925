package io.cardea.billing.close;

import io.cardea.billing.credit.CreditLedger;
import io.cardea.billing.invoice.PaidInvoices;
import io.cardea.billing.request.CapturedPayments;
import io.cardea.billing.subscription.HeldSubscriptions;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/// Reads what a close compares. Days are those of each subscription's zone, so that more is read than is
/// needed, and the comparison looks at the dates.
@ApplicationScoped
class CollectSides {

    private final PaidInvoices invoices;
    private final CapturedPayments payments;
    private final HeldSubscriptions subscriptions;
    private final CreditLedger credits;
    private final ReportLines reports;

    CollectSides(
            PaidInvoices invoices,
            CapturedPayments payments,
            HeldSubscriptions subscriptions,
            CreditLedger credits,
            ReportLines reports) {
        this.invoices = invoices;
        this.payments = payments;
        this.subscriptions = subscriptions;
        this.credits = credits;
        this.reports = reports;
    }

    /// What is read later depends on what was found before.
    Uni<Sides> of(Tx tx, UUID company, Close close) {
        var found = new Gathered(close);
        Instant from = at(close.days().from().minusDays(1));
        Instant to = at(close.days().to().plusDays(1));
        return reports.of(tx, close.id())
                .invoke(found::report)
                .chain(() -> invoices.between(company, from, to))
                .invoke(found::invoices)
                .chain(() -> invoices.ofReferences(company, found.captured()))
                .invoke(found::invoices)
                .chain(() -> payments.between(company, from, to))
                .invoke(found::payments)
                .chain(() -> payments.ofPayments(company, found.reported()))
                .invoke(found::payments)
                .chain(() -> payments.ofWhatWentBack(company, found.reported()))
                .invoke(found::payments)
                .chain(() -> subscriptions.of(company, found::matters))
                .invoke(found::held)
                .chain(() -> invoices.ofIds(company, found.buyers()))
                .invoke(found::invoices)
                .chain(() -> invoices.inAnyState(company, found.unpaidBy()))
                .invoke(found::others)
                .chain(() -> credits.issued(
                        company, close.days().from(), close.days().to()))
                .map(found::sides);
    }

    private static Instant at(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
