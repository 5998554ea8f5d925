package io.cardea.entitlement.arrival;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.gate.GateFacts;
import io.cardea.entitlement.gate.GatesInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A gate was registered or changed.
@ApplicationScoped
class GateConsumer implements Subscriber<GateConsumer.Message> {

    /// What is read of `identity.gates`.
    record Message(State state) {

        /// @param control absent where staff has never said anything to it
        record State(
                UUID id,
                UUID site,
                String direction,
                String status,
                GateFacts.@Nullable Rules rules,
                @Nullable Control control) {

            GateFacts facts() {
                return new GateFacts(id, site, direction, statusAtTheDoor(), rules, null);
            }

            private String statusAtTheDoor() {
                return switch (control == null ? "NORMAL" : control.mode()) {
                    case "LOCKED_DOWN" -> status.equals("CLOSED") ? status : "LOCKED_DOWN";
                    case "EMERGENCY_RELEASE" -> "RELEASED";
                    default -> status;
                };
            }
        }

        /// What staff has made it do.
        record Control(String mode) {}
    }

    private final GatesInPostgres gates;

    GateConsumer(GatesInPostgres gates) {
        this.gates = gates;
    }

    @Override
    public String topic() {
        return "identity.gates";
    }

    @Override
    public Class<Message> reads() {
        return Message.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<Message> record) {
        return gates.put(tx, record.company(), record.body().state().facts());
    }
}
