package io.cardea.identity.gate;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notes what gateways tell of gates' devices.
@ApplicationScoped
class GateHealthSubscriber implements Subscriber<GateHealthSubscriber.GateHealthEvent> {

    private final GateHealths healths;

    GateHealthSubscriber(GateHealths healths) {
        this.healths = healths;
    }

    @Override
    public String topic() {
        return "access.gate-health";
    }

    @Override
    public Class<GateHealthEvent> reads() {
        return GateHealthEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<GateHealthEvent> record) {
        return healths.keep(tx, record.company(), record.body().state().health());
    }

    record GateHealthEvent(Told state) {}

    /// @param id the gate's
    record Told(
            UUID id,
            Instant lastSeen,
            @Nullable Long clockAheadMillis,
            @Nullable String firmware,
            String gateway,
            @Nullable Acknowledged acknowledged) {

        GateHealth health() {
            return new GateHealth(id, lastSeen, clockAheadMillis, firmware, gateway, acknowledged);
        }
    }
}
