package io.cardea.chassis.journal;

import io.cardea.chassis.relay.RelayBell;
import jakarta.enterprise.context.ApplicationScoped;

/// Opens the stores of a service's aggregate types.
@ApplicationScoped
public class AggregateStore {

    private final EntryWriter writer;
    private final RelayBell bell;

    AggregateStore(EntryWriter writer, RelayBell bell) {
        this.writer = writer;
        this.bell = bell;
    }

    public <S, C> Aggregates<S, C> of(AggregateType<S, C> type) {
        return new Aggregates<>(type, writer, bell::ring);
    }
}
