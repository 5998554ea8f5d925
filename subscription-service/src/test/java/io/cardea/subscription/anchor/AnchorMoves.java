package io.cardea.subscription.anchor;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Opens this slice's decisions to the tests of whole lives.
public final class AnchorMoves {

    private AnchorMoves() {}

    public static Decision<Subscription, SubscriptionChange> move(
            Subscription subscription, UUID id, LocalDate date, Instant at) {
        return MovingAnchor.move(subscription, new MovingAnchor.Wish(id, date, "pay day", "staff", true), at);
    }
}
