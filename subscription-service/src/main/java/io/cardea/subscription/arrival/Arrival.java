package io.cardea.subscription.arrival;

import io.cardea.chassis.refusal.Refusal;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks for something again and again, for at most two seconds.
public final class Arrival {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(25);

    private Arrival() {}

    /// What `look` finds; fails with the refusal if it stays away.
    public static <T> Uni<T> of(Supplier<Uni<Optional<T>>> look, Refusal missing) {
        return Uni.createFrom()
                .deferred(look::get)
                .map(found -> found.orElseThrow(() -> new Refused(missing)))
                .onFailure(Refused.class)
                .retry()
                .withBackOff(STEP, STEP.multipliedBy(8))
                .expireIn(PATIENCE.toMillis())
                .onFailure(IllegalStateException.class)
                .transform(expired -> new Refused(missing));
    }
}
