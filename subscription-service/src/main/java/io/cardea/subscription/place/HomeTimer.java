package io.cardea.subscription.place;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.timer.DueTimer;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// Rings for a subscription whose site has moved to another zone.
@ApplicationScoped
class HomeTimer implements DueTimer {

    static final String NAME = "subscription-home";

    private final Subscriptions subscriptions;
    private final Homes homes;

    HomeTimer(Subscriptions subscriptions, Homes homes) {
        this.subscriptions = subscriptions;
        this.homes = homes;
    }

    @Override
    public String aggregate() {
        return NAME;
    }

    @Override
    public Uni<Void> ring(Tx tx, Occasion due, UUID subscription) {
        return homes.zoneOfSubscription(tx, due.company(), subscription)
                .chain(zone -> subscriptions.change(tx, due, subscription, found -> move(found, zone, due.at())))
                .replaceWithVoid();
    }

    /// What has begun keeps its instants; what is to come begins by the new zone.
    static Decision<Subscription, SubscriptionChange> move(Subscription subscription, ZoneId zone, Instant at) {
        var moved = subscription.home().movedTo(zone, at);
        return moved.equals(subscription.home())
                ? Decision.unchanged()
                : Decision.changed(
                        subscription.draft().home(moved).at(at), new SubscriptionChange.ZoneMoved(zone.getId()));
    }
}
