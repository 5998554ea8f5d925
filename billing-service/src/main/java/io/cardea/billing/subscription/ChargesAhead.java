package io.cardea.billing.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What subscription-service answers about the charges that lie ahead.
///
/// @param asOf the present, by the company's clock
/// @param until the last day that it has looked at
record ChargesAhead(Instant asOf, LocalDate until, List<SubscriptionRecord.Charge> charges) {

    List<Owed> owed() {
        return charges.stream().map(Owing::owed).toList();
    }
}
