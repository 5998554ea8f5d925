package io.cardea.billing.subscription;

import io.cardea.billing.subscription.BillingStep.Withdrawal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Billing as a function of facts: what should exist up to the horizon, less what does.
///
/// An item is known by its period index alone. Once invoiced it keeps its dates and its price, and a period whose
/// invoice was voided is not invoiced again.
final class Billing {

    private Billing() {}

    /// The next step for one subscription.
    ///
    /// @param billed all invoices that it ever got
    /// @param horizon today's local date in the subscription's zone
    static BillingStep next(BilledSubscription facts, Collection<Billed> billed, LocalDate horizon) {
        WantedPeriod missing = missing(facts, billed);
        boolean due = missing != null && isDue(facts, missing, horizon);
        return new BillingStep(
                missing != null && due ? List.of(facts.item(missing)) : List.of(),
                withdrawals(facts, billed).toList(),
                missing == null || due ? null : missing.start());
    }

    /// The wanted period, where it is owed and nobody has invoiced it.
    private static @Nullable WantedPeriod missing(BilledSubscription facts, Collection<Billed> billed) {
        WantedPeriod wanted = facts.wanted();
        if (wanted == null || facts.standing() == Standing.HELD || !facts.owes(wanted.index(), wanted.start())) {
            return null;
        }
        boolean known = billed.stream().anyMatch(b -> b.periodIndex() == wanted.index());
        return known ? null : wanted;
    }

    /// The first period is owed at once. What is paid ahead of its first day is pending too, but owes no renewal yet.
    private static boolean isDue(BilledSubscription facts, WantedPeriod period, LocalDate horizon) {
        boolean first = facts.standing() == Standing.AWAITS_FIRST_PAYMENT && period.index() == 0;
        return first || !period.start().isAfter(horizon);
    }

    private static Stream<Withdrawal> withdrawals(BilledSubscription facts, Collection<Billed> billed) {
        return billed.stream()
                .filter(b -> b.open() && !facts.owes(b.periodIndex(), b.start()))
                .map(b -> new Withdrawal(b.invoice(), facts.isCancelledBy(b.start()) ? "CANCELLED" : "COVERED"));
    }
}
