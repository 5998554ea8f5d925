package io.cardea.subscription.cancellation;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Cancels a subscription, now or when the paid days are over.
@ApplicationScoped
class CancelSubscription {

    private final Subscriptions subscriptions;

    CancelSubscription(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    Uni<Versioned<Subscription>> cancel(
            Tx tx, Occasion occasion, Reach reach, UUID id, CancellationResource.CancelRequest asked) {
        return subscriptions.change(
                tx,
                occasion.because(asked.reason()),
                reach,
                id,
                subscription -> Cancelling.cancel(subscription, asked.when(), asked.reason(), occasion.at()));
    }
}
