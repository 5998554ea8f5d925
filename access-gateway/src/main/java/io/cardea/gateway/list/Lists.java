package io.cardea.gateway.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.store.LmdbStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Wires the lists to the real store and the real time.
@Singleton
class Lists {

    @Produces
    @Singleton
    GateLists gateLists(
            LmdbStore store,
            CopyInMemory copy,
            CopyBoard board,
            SigningKeys.Ring ring,
            ListSettings settings,
            GatewaySettings gateway,
            InstantSource realTime,
            ObjectMapper json) {
        return new GateLists(store, copy, board, ring, settings, gateway, realTime, json);
    }
}
