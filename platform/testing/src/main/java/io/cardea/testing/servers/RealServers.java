package io.cardea.testing.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL and a real Kafka for a `@QuarkusTest`, and a [FakeIssuer] in Keycloak's place. The servers start
/// once per JVM and end with it; each start of the application gets a fresh database.
///
/// ```java
/// @QuarkusTest
/// @WithTestResource(RealServers.class)
/// class FreezingIT { ... }
/// ```
///
/// In the test, [KafkaProbe#running()] and [FakeIssuer#running()] lead to what was started here.
public final class RealServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var servers = RunningServers.startedOnce();
        var database = servers.freshDatabase();
        var settings = new HashMap<>(database.settings());
        settings.put("kafka.bootstrap.servers", servers.kafka());
        settings.put("cardea.kafka.bootstrap-servers", servers.kafka());
        settings.put("cardea.keycloak.url", FakeIssuer.running().url());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // They end with the JVM: starting them again for the next class would cost seconds.
    }
}
