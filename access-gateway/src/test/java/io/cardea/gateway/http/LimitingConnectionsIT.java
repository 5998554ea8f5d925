package io.cardea.gateway.http;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NoKafka.class)
@TestProfile(LimitingConnectionsIT.Few.class)
class LimitingConnectionsIT {

    private static final int MOST = 20;
    private static final String STATE = "GET /v1/gateway/state HTTP/1.1\r\nHost: gateway\r\n\r\n";

    /// So many connections and no more.
    public static final class Few implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.limits.max-connections",
                    Integer.toString(MOST),
                    "cardea.gateway.device.say-within",
                    "PT5M");
        }
    }

    @Test
    void more_connections_than_are_allowed_are_closed_until_others_end() throws IOException {
        List<Peer> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < MOST; i++) {
                crowd.add(new Peer(RestAssured.port));
                assertThat(crowd.getLast().status(STATE)).startsWith("HTTP/1.1 200");
            }
            try (Peer oneMore = new Peer(RestAssured.port)) {
                assertThat(oneMore.status(STATE)).isEmpty();
            }
        } finally {
            for (Peer peer : crowd) {
                peer.close();
            }
        }
        eventually(() -> assertThat(answer()).startsWith("HTTP/1.1 200"));
    }

    private static String answer() {
        try (Peer peer = new Peer(RestAssured.port)) {
            return peer.status(STATE);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
