package io.cardea.gateway.store;

import io.cardea.gateway.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Opens the store when somebody first needs it, and closes it last.
@ApplicationScoped
class OpenedStore {

    @Produces
    @Singleton
    LmdbStore open(GatewaySettings gateway, StoreSettings settings) {
        return Owner.of(gateway.id()).open(gateway.dataDir(), settings.mapSize().asLongValue(), settings.durability());
    }

    void close(@Disposes LmdbStore store) {
        store.close();
    }
}
