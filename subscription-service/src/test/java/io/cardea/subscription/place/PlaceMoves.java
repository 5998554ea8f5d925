package io.cardea.subscription.place;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.time.ZoneId;

/// Opens this slice's decisions to the tests of whole lives.
public final class PlaceMoves {

    private PlaceMoves() {}

    public static Decision<Subscription, SubscriptionChange> move(Subscription subscription, ZoneId zone, Instant at) {
        return HomeTimer.move(subscription, zone, at);
    }
}
