package io.cardea.subscription.transfer;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Opens this slice's decisions to the tests of whole lives.
public final class TransferMoves {

    private TransferMoves() {}

    /// What is left of the subscription afterwards and how many days went; nothing where they stay.
    public static Optional<Given> give(Subscription subscription, UUID to, Instant at) {
        return switch (Transferring.give(subscription, to, "moving away", at)) {
            case Transferring.Outcome.Given(var after, int days) -> Optional.of(new Given(after, days));
            case Transferring.Outcome.NotGiven _ -> Optional.empty();
        };
    }

    public static Decision<Subscription, SubscriptionChange> take(
            Subscription subscription, UUID from, int days, Instant at) {
        return Transferring.take(subscription, from, days, at);
    }

    public static Subscription taken(Subscription unpaid, int days, Instant at) {
        return Transferring.taken(unpaid, days, at);
    }

    public record Given(Subscription after, int days) {}
}
