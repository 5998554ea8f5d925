package io.cardea.subscription.passing;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.timer.DueTimer;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Rings when time alone gives a subscription another status.
@ApplicationScoped
class PassingTimer implements DueTimer {

    private final Subscriptions subscriptions;

    PassingTimer(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String aggregate() {
        return Subscriptions.NAME;
    }

    @Override
    public Uni<Void> ring(Tx tx, Occasion due, UUID aggregate) {
        return subscriptions
                .change(tx, due, aggregate, subscription -> Passing.pass(subscription, due.at()))
                .replaceWithVoid();
    }
}
