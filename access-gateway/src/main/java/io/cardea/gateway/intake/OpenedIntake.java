package io.cardea.gateway.intake;

import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.store.LmdbStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Opens the intake beside the store.
@ApplicationScoped
class OpenedIntake {

    private static final int MOST = 100_000;

    @Produces
    @Singleton
    Intake open(GatewaySettings gateway, LmdbStore store) {
        return Intake.open(gateway.dataDir(), store, MOST);
    }
}
