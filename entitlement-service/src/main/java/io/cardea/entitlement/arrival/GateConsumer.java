package io.cardea.entitlement.arrival;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.gate.GateFacts;
import io.cardea.entitlement.gate.GatesInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// A gate was registered or changed.
@ApplicationScoped
class GateConsumer implements Subscriber<GateConsumer.Message> {

    /// What is read of `identity.gates`.
    record Message(GateFacts state) {}

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
        return gates.put(tx, record.company(), record.body().state());
    }
}
