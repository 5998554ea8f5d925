package io.cardea.gateway.connection;

import io.cardea.gateway.health.Heard;
import io.cardea.gateway.store.LmdbStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Says again what controllers have acknowledged, for the case that this process died before Kafka had it.
@Singleton
class EarlierAcknowledgements {

    private final LmdbStore store;
    private final Heard heard;

    EarlierAcknowledgements(LmdbStore store, Heard heard) {
        this.store = store;
        this.heard = heard;
    }

    void tell(@Observes StartupEvent started) {
        store.read(Acknowledgements::all).forEach(heard::of);
    }
}
