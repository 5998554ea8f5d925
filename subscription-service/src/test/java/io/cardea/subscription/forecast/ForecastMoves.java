package io.cardea.subscription.forecast;

import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Opens this slice's function to the tests of whole lives.
public final class ForecastMoves {

    private ForecastMoves() {}

    public static List<Charge> ahead(Subscription subscription, Instant at, LocalDate until) {
        return ChargesAhead.of(subscription, at, until);
    }
}
