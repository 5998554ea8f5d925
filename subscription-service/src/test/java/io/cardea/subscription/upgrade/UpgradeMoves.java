package io.cardea.subscription.upgrade;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.util.UUID;

/// Opens this slice's decisions to the tests of whole lives.
public final class UpgradeMoves {

    private UpgradeMoves() {}

    public static Decision<Subscription, SubscriptionChange> change(
            Subscription subscription, UUID id, Product product, boolean now, Instant at) {
        var when = now ? ChangingProduct.When.NOW : ChangingProduct.When.PERIOD_END;
        return ChangingProduct.change(
                subscription, new ChangingProduct.Wish(id, product, when, "the pool", "staff", true), at);
    }
}
