package io.cardea.subscription.order;

import io.cardea.subscription.facts.Home;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens this slice's decisions to the tests of whole lives.
public final class OrderMoves {

    private OrderMoves() {}

    /// A new subscription; the order is taken.
    public static Subscription order(Product product, UUID id, Home home, @Nullable LocalDate startsOn, Instant at) {
        var wish = new Ordering.Wish(id, id, id, null, home, startsOn, false);
        return switch (Ordering.order(product, wish, at)) {
            case Ordering.Outcome.Taken(var _, var subscription) -> subscription;
            case Ordering.Outcome.NotTaken(var refusal) -> throw new IllegalArgumentException(refusal.detail());
        };
    }
}
