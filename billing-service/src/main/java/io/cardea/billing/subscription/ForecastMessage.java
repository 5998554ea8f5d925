package io.cardea.billing.subscription;

import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The invoices that a subscription will get, by date, if all is paid in time and nothing else happens.
///
/// @param asOf the present, by the company's clock
/// @param until the last day that is looked at
record ForecastMessage(UUID subscription, Instant asOf, LocalDate until, List<ForeseenInvoice> invoices) {

    static ForecastMessage of(
            BilledSubscription facts, ChargesAhead ahead, List<Billed> billed, Map<String, Money> credited) {
        var today = LocalDate.ofInstant(ahead.asOf(), facts.zone());
        return new ForecastMessage(
                facts.id(),
                ahead.asOf(),
                ahead.until(),
                DryRun.of(facts, ahead.owed(), billed, credited, today, ahead.until()));
    }
}
