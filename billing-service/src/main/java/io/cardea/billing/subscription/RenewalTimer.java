package io.cardea.billing.subscription;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.timer.DueTimer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Rings on the first day of the next period.
@ApplicationScoped
class RenewalTimer implements DueTimer {

    private final BillSubscription billing;

    RenewalTimer(BillSubscription billing) {
        this.billing = billing;
    }

    @Override
    public String aggregate() {
        return ScheduleAggregate.NAME;
    }

    @Override
    public Uni<Void> ring(Tx tx, Occasion due, UUID subscription) {
        return billing.look(tx, due, subscription);
    }
}
