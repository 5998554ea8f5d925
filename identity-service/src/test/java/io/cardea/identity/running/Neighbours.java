package io.cardea.identity.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cardea.testing.servers.FakeIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What identity-service has around it besides its servers: a token endpoint for services, another service that takes
/// part in advances, and no Keycloak to make realms with.
///
/// The other service answers as identity-service itself does, with a timer at noon of 2026-01-15, which brings about
/// one event; while the system property [#SILENT] is set, it does not answer.
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    /// Set to `true`, the other service is silent.
    static final String SILENT = "cardea.testing.silent-neighbour";

    private static final String TIMER = "2026-01-15T12:00:00Z";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();

    @Override
    public Map<String, String> start() {
        var server = started();
        String self = "http://127.0.0.1:" + port;
        String neighbour = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(port),
                "cardea.keycloak.admin-url",
                neighbour,
                "cardea.keycloak.admin-password",
                "none",
                "cardea.service-client.secret",
                "secret",
                "cardea.clock.participants",
                self + "," + neighbour,
                "cardea.clock.patience",
                "PT5S");
    }

    /// After the servers, whose random port gives way.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        client.close();
    }

    private HttpServer started() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/realms/platform/protocol/openid-connect/token", this::token);
            server.createContext("/internal/quiescence", this::quiescence);
            server.createContext("/internal/happened", this::happened);
            server.createContext("/", exchange -> answer(exchange, 503, "{}"));
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String token = FakeIssuer.running().platformToken("service");
        answer(exchange, 200, "{\"access_token\":\"%s\",\"expires_in\":300}".formatted(token));
    }

    private void quiescence(HttpExchange exchange) throws IOException {
        if (Boolean.getBoolean(SILENT)) {
            answer(exchange, 503, "{}");
            return;
        }
        var uri = URI.create("http://127.0.0.1:%d%s".formatted(port, exchange.getRequestURI()));
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                .build();
        try {
            var reply = client.send(request, BodyHandlers.ofString());
            answer(exchange, reply.statusCode(), withTimer(reply.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void happened(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().getQuery();
        boolean rang =
                value(asked, "from").compareTo(TIMER) < 0 && value(asked, "to").compareTo(TIMER) >= 0;
        var told = rang ? """
                {"counts":[{"topic":"neighbour.bells","type":"cardea.bell.rung.v1","count":1}],
                "events":[{"at":"%s","topic":"neighbour.bells","type":"cardea.bell.rung.v1",
                "aggregate":"0199a1c0-0000-7000-8000-0000000000be","version":1}]}""".formatted(TIMER) : "{\"counts\":[],\"events\":[]}";
        answer(exchange, Boolean.getBoolean(SILENT) ? 503 : 200, told);
    }

    private static String value(String query, String name) {
        return query.replaceAll("(?:.*&)?" + name + "=([^&]+).*", "$1");
    }

    private static String withTimer(String report) {
        String clock = report.replaceAll(".*\"clock\":\"([^\"]+)\".*", "$1");
        return clock.compareTo(TIMER) < 0 ? report.replaceFirst("\\{", "{\"nextDue\":\"" + TIMER + "\",") : report;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
