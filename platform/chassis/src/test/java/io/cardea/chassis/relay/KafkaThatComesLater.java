package io.cardea.chassis.relay;

import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.RunningServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/// A database and an address at which Kafka is not yet: the test itself starts and stops the broker there.
public final class KafkaThatComesLater implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "test.kafka.port";

    @Override
    public Map<String, String> start() {
        int port = freePort();
        var settings =
                new HashMap<>(RunningServers.startedOnce().freshDatabase().settings());
        settings.put(PORT, Integer.toString(port));
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + port);
        settings.put("cardea.keycloak.url", FakeIssuer.running().url());
        return settings;
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
