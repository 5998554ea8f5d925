package io.cardea.subscription.freeze;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Ends a freeze today, or takes back one that is still to come.
@ApplicationScoped
class UnfreezeSubscription {

    private final Subscriptions subscriptions;

    UnfreezeSubscription(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    Uni<Versioned<Subscription>> unfreeze(Tx tx, Occasion occasion, Reach reach, UUID id) {
        return subscriptions.change(
                tx, occasion, reach, id, subscription -> Freezing.unfreeze(subscription, occasion.at()));
    }
}
