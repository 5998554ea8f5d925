package io.cardea.subscription.renewal;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.util.UUID;

/// Opens this slice's decisions to the tests of whole lives.
public final class RenewalMoves {

    private RenewalMoves() {}

    public static Decision<Subscription, SubscriptionChange> renew(
            Subscription subscription, UUID id, UUID change, Product newest, Instant at) {
        return Renewing.renew(subscription, new Renewing.Wish(id, change, "early", "staff"), newest, at);
    }
}
