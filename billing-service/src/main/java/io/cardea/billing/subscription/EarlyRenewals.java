package io.cardea.billing.subscription;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Invoices renewals some days before they begin, so that there is something to remind of before it is due
/// (docs/decisions/0042). What somebody has asked for earlier, and what is no renewal, keeps its day.
final class EarlyRenewals {

    private EarlyRenewals() {}

    /// Whether there is any.
    static boolean isAmong(BilledSubscription facts) {
        return facts.owed().stream().anyMatch(EarlyRenewals::isOne);
    }

    /// The same facts, with earlier days; never more than half of a period earlier.
    static BilledSubscription of(BilledSubscription facts, int days) {
        return facts.owing(facts.owed().stream()
                .map(owed -> isOne(owed) ? owed.invoicedOn(early(owed, days)) : owed)
                .toList());
    }

    private static boolean isOne(Owed owed) {
        return owed.isPeriod() && owed.periodIndex() > 0 && owed.start().equals(owed.invoiceOn());
    }

    private static LocalDate early(Owed owed, int days) {
        long half = ChronoUnit.DAYS.between(owed.start(), owed.end()) / 2;
        return owed.start().minusDays(Math.min(days, half));
    }
}
