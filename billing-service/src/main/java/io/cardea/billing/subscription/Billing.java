package io.cardea.billing.subscription;

import io.cardea.billing.credit.DueBack;
import io.cardea.billing.subscription.BillingStep.Withdrawal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Billing as a function of facts: what should exist up to the horizon, less what does.
///
/// A charge is known by its key. An open invoice that no longer says what is owed is withdrawn, and another one takes
/// its place; a paid one stays as it is.
final class Billing {

    private final BilledSubscription facts;
    private final List<Billed> billed;
    private final LocalDate horizon;

    private Billing(BilledSubscription facts, List<Billed> billed, LocalDate horizon) {
        this.facts = facts;
        this.billed = billed;
        this.horizon = horizon;
    }

    /// The next step for one subscription.
    ///
    /// @param billed all invoices that it ever got
    /// @param horizon today's local date in the subscription's zone
    static BillingStep next(BilledSubscription facts, Collection<Billed> billed, LocalDate horizon) {
        return facts.standing() == Standing.HELD
                ? BillingStep.NOTHING
                : new Billing(facts, counting(facts, billed), horizon).step();
    }

    static List<Billed> counting(BilledSubscription facts, Collection<Billed> billed) {
        return billed.stream()
                .filter(one -> !facts.dismissed().contains(one.invoice()))
                .toList();
    }

    private BillingStep step() {
        return new BillingStep(
                withdrawals().toList(),
                missing(facts, billed)
                        .filter(owed -> owed.isDue(horizon))
                        .map(owed -> owed.item(facts))
                        .toList(),
                toBeAsked().map(Billed::invoice).toList(),
                ahead().min(LocalDate::compareTo).orElse(null));
    }

    /// The days on which time alone makes a difference.
    private Stream<LocalDate> ahead() {
        return Stream.of(
                        missing(facts, billed)
                                .filter(owed -> !owed.isDue(horizon))
                                .map(Owed::invoiceOn),
                        facts.owed().stream()
                                .filter(owed -> owed.isChargedAfter(horizon) && owed.isDue(horizon))
                                .map(Owed::chargeOn),
                        facts.credits().stream()
                                .filter(due -> !due.isDue(horizon))
                                .map(DueBack::creditOn))
                .flatMap(days -> days)
                .filter(Objects::nonNull);
    }

    private Stream<Billed> toBeAsked() {
        return billed.stream()
                .filter(Billed::isUnasked)
                .filter(invoice -> facts.owed().stream()
                        .anyMatch(owed -> owed.isChargedBy(horizon) && invoice.settles(owed, owed.taxIn(facts))));
    }

    /// What no invoice is over yet; those that were dismissed do not count.
    ///
    /// @param billed all invoices that it ever got
    static Stream<Owed> missing(BilledSubscription facts, Collection<Billed> billed) {
        var counting = counting(facts, billed);
        return facts.owed().stream()
                .filter(owed -> counting.stream().noneMatch(invoice -> invoice.settles(owed, owed.taxIn(facts))));
    }

    private Stream<Withdrawal> withdrawals() {
        return billed.stream()
                .filter(Billed::isOpen)
                .filter(invoice -> facts.owed().stream().noneMatch(owed -> invoice.settles(owed, owed.taxIn(facts))))
                .map(invoice -> new Withdrawal(invoice.invoice(), why(invoice)));
    }

    private Withdrawal.Why why(Billed invoice) {
        var item = invoice.item();
        if (facts.owes(item.charge())) {
            return Withdrawal.Why.REPLACED;
        }
        if (facts.isCancelledBy(item.start())) {
            return Withdrawal.Why.CANCELLED;
        }
        return facts.sellsBeyond(item.periodIndex()) ? Withdrawal.Why.COVERED : Withdrawal.Why.WITHDRAWN;
    }
}
