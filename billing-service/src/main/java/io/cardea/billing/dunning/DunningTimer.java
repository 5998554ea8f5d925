package io.cardea.billing.dunning;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.timer.DueTimer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Rings when something is to be done about an invoice that may still be unpaid.
@ApplicationScoped
class DunningTimer implements DueTimer {

    private static final String ACTOR = "dunning";

    private final PursueInvoice pursuing;

    DunningTimer(PursueInvoice pursuing) {
        this.pursuing = pursuing;
    }

    @Override
    public String aggregate() {
        return DunningAggregate.NAME;
    }

    @Override
    public Uni<Void> ring(Tx tx, Occasion due, UUID invoice) {
        return pursuing.pursue(tx, new Occasion(due.company(), ACTOR, null, due.at(), due.traceparent()), invoice);
    }
}
