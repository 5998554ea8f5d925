package io.cardea.subscription.extension;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.util.UUID;

/// Opens this slice's decisions to the tests of whole lives.
public final class ExtensionMoves {

    private ExtensionMoves() {}

    public static Decision<Subscription, SubscriptionChange> extend(
            Subscription subscription, UUID id, Product product, Instant at) {
        return Extending.extend(subscription, new Extending.Wish(id, product, "longer", "staff", true), at);
    }
}
