package io.cardea.subscription.freeze;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens this slice's decisions to the tests of whole lives.
public final class FreezeMoves {

    private FreezeMoves() {}

    public static Decision<Subscription, SubscriptionChange> freeze(
            Subscription subscription, UUID id, LocalDate from, @Nullable LocalDate until, Instant at) {
        return Freezing.freeze(subscription, new Freezing.Wish(id, from, until, "holiday", "staff"), at);
    }

    public static Decision<Subscription, SubscriptionChange> unfreeze(Subscription subscription, Instant at) {
        return Unfreezing.unfreeze(subscription, Unfreezing.Wish.NOW, at);
    }
}
