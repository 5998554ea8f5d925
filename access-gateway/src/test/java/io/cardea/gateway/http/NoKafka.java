package io.cardea.gateway.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/// An empty data folder, and an address where no Kafka is.
public final class NoKafka implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "cardea.kafka.bootstrap-servers",
                    "127.0.0.1:9",
                    "cardea.gateway.data-dir",
                    Files.createTempDirectory("cardea-gateway-").toString(),
                    "cardea.gateway.store.map-size",
                    "64M",
                    "quarkus.http.test-port",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The temporary folder goes with the machine's others.
    }
}
