package io.cardea.subscription.forecast;

import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a subscription will cost.
///
/// @param asOf the present, by the company's clock
/// @param until the last day that is looked at
/// @param charges what is not bought yet, in the order of the days on which it is to be invoiced
record ChargesAheadMessage(UUID subscription, Instant asOf, LocalDate until, List<Charge> charges) {

    static ChargesAheadMessage of(Subscription subscription, Instant at, LocalDate until) {
        return new ChargesAheadMessage(subscription.id(), at, until, ChargesAhead.of(subscription, at, until));
    }
}
