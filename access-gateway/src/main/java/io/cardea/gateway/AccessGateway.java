package io.cardea.gateway;

import io.cardea.gateway.copy.EarlyCopy;
import io.cardea.gateway.store.LmdbStore;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;

/// Begins to look at the store while Quarkus starts: after a restart the door waits for both.
@QuarkusMain
public final class AccessGateway {

    private AccessGateway() {}

    public static void main(String... arguments) {
        LmdbStore.look(dataDir(), new EarlyCopy());
        Quarkus.run(arguments);
    }

    // The settings are not there yet. Whoever sets the folder in a way that is not seen here waits a little longer.
    private static Path dataDir() {
        return new SmallRyeConfigBuilder()
                .addDefaultSources()
                .build()
                .getOptionalValue(GatewaySettings.PREFIX + ".data-dir", Path.class)
                .orElse(Path.of(GatewaySettings.DATA_DIR));
    }
}
