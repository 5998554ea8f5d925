package io.cardea.billing.subscription;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Billing up to a day that is yet to come: the same function, over what will be owed by then.
final class DryRun {

    private static final Comparator<ForeseenInvoice> BY_DAY =
            Comparator.comparing(ForeseenInvoice::issuedOn).thenComparing(ForeseenInvoice::charge);

    private DryRun() {}

    /// The invoices that will be issued from today on, by date.
    ///
    /// @param owed what will be owed by the horizon
    /// @param billed all invoices that the subscription ever got
    /// @param credited what its credit notes are over so far, by charge
    static List<ForeseenInvoice> of(
            BilledSubscription facts,
            List<Owed> owed,
            Collection<Billed> billed,
            Map<String, Money> credited,
            LocalDate today,
            LocalDate horizon) {
        var charged = owed.stream().filter(one -> !one.amount().negative()).toList();
        var days = charged.stream().collect(Collectors.toMap(Owed::charge, one -> day(one, today)));
        return Reckoning.of(facts.owing(charged), billed, credited, horizon).next(horizon).issue().stream()
                .map(item -> ForeseenInvoice.of(item, Objects.requireNonNull(days.get(item.charge()))))
                .sorted(BY_DAY)
                .toList();
    }

    private static LocalDate day(Owed owed, LocalDate today) {
        return Stream.ofNullable(owed.invoiceOn())
                .filter(today::isBefore)
                .findFirst()
                .orElse(today);
    }
}
