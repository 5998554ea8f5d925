package io.cardea.identity.gate;

import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/// The gates, kept and told.
@ApplicationScoped
public class Gates {

    /// How gates are stored and published; partners' feeds have no hashes of keys.
    public static final AggregateType<Gate, GateChange> TYPE = AggregateType.<Gate, GateChange>of(
                    "gate", "gates", "identity.gates", Gate.class, Gate::id)
            .toldAs(Gate::told, change -> change)
            .withholding("keyHash", "device")
            .dueAt(Gate::oldKeyEnds);

    private final Aggregates<Gate, GateChange> aggregates;

    Gates(AggregateStore store) {
        this.aggregates = store.of(TYPE);
    }

    Aggregates<Gate, GateChange> aggregates() {
        return aggregates;
    }
}
