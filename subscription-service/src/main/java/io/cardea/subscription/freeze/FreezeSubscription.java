package io.cardea.subscription.freeze;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Freezes a subscription, from today or from a later day on.
@ApplicationScoped
class FreezeSubscription {

    private final Subscriptions subscriptions;
    private final Ids ids;

    FreezeSubscription(Subscriptions subscriptions, Ids ids) {
        this.subscriptions = subscriptions;
        this.ids = ids;
    }

    Uni<Versioned<Subscription>> freeze(
            Tx tx, Occasion occasion, Reach reach, UUID id, FreezeResource.FreezeRequest asked) {
        var wish = new Freezing.Wish(ids.next(), asked.from(), asked.until(), asked.reason(), occasion.actor());
        return subscriptions.change(
                tx,
                occasion.because(asked.reason()),
                reach,
                id,
                subscription -> Freezing.freeze(subscription, wish, occasion.at()));
    }
}
