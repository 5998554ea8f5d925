package io.cardea.subscription.prolongation;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.time.LocalDate;

/// Opens this slice's decisions to the tests of whole lives.
public final class ProlongationMoves {

    private ProlongationMoves() {}

    public static Decision<Subscription, SubscriptionChange> prolong(
            Subscription subscription, LocalDate until, boolean gift, Instant at) {
        var kind = gift ? Prolonging.Kind.GIFTED : Prolonging.Kind.MANUAL;
        return Prolonging.prolong(subscription, new Prolonging.Wish(until, kind), at);
    }
}
