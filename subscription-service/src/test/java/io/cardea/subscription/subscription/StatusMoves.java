package io.cardea.subscription.subscription;

import java.time.Instant;
import java.util.function.Function;

/// Asks one subscription for its status at many instants.
public final class StatusMoves {

    private StatusMoves() {}

    public static Function<Instant, Status> statuses(Subscription subscription) {
        return Lifecycle.of(subscription)::at;
    }
}
