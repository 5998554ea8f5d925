package io.cardea.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RealServersIT {

    @Test
    void each_start_gets_an_empty_database_of_its_own() throws Exception {
        var first = new RealServers().start();
        var second = new RealServers().start();
        assertThat(first.get("quarkus.datasource.jdbc.url")).isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        try (var connection = DriverManager.getConnection(
                second.get("quarkus.datasource.jdbc.url"),
                second.get("quarkus.datasource.username"),
                second.get("quarkus.datasource.password"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void a_published_event_is_read_back_with_its_headers() {
        var aggregate = UUID.randomUUID();
        var event = TopicRecord.event(
                "test.things",
                "cardea.thing.made.v1",
                UUID.randomUUID(),
                aggregate,
                3,
                Instant.parse("2026-11-20T10:00:00Z"),
                "{\"change\":{},\"state\":{\"n\":1}}");
        KafkaProbe.running().publish(event);
        assertThat(KafkaProbe.running().read("test.things")).singleElement().satisfies(read -> {
            assertThat(read.type()).isEqualTo("cardea.thing.made.v1");
            assertThat(read.key()).isEqualTo(aggregate.toString());
            assertThat(read.version()).isEqualTo(3);
            assertThat(read.body().at("/state/n").asInt()).isEqualTo(1);
        });
    }

    @Test
    void every_realm_has_a_discovery_document_and_keys() throws Exception {
        var issuer = FakeIssuer.running();
        var page = get(issuer.url() + "/realms/" + UUID.randomUUID() + "/.well-known/openid-configuration");
        assertThat(page).contains("jwks_uri");
        assertThat(get(issuer.url() + "/realms/platform/protocol/openid-connect/certs"))
                .contains("RS256");
    }

    private static String get(String url) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
