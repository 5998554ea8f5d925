package io.cardea.subscription.review;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.util.UUID;

/// Opens this slice's decisions to the tests of whole lives.
public final class ReviewMoves {

    private ReviewMoves() {}

    public static Decision<Subscription, SubscriptionChange> resolve(
            Subscription subscription, UUID invoice, boolean grant, Instant at) {
        var verdict = grant ? SubscriptionChange.Verdict.GRANTED : SubscriptionChange.Verdict.DISMISSED;
        return Resolving.resolve(subscription, invoice, verdict, at);
    }
}
