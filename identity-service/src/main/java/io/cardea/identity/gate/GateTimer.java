package io.cardea.identity.gate;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.timer.DueTimer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Rings when a gate's old key ends. Gateways know the date too, and need not wait for it.
@ApplicationScoped
class GateTimer implements DueTimer {

    private final Gates gates;

    GateTimer(Gates gates) {
        this.gates = gates;
    }

    @Override
    public String aggregate() {
        return Gates.TYPE.name();
    }

    @Override
    public Uni<Void> ring(Tx tx, Occasion due, UUID gate) {
        return gates.aggregates()
                .change(tx, due, gate, found -> found.endOldKey(due.at()))
                .replaceWithVoid();
    }
}
