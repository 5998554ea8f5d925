package io.cardea.testing.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/// The two pages of each realm that a service reads: the discovery document and the keys.
public final class IssuerPages {

    private static final String PROPERTY = "cardea.testing.issuer";
    private static final Pattern DISCOVERY = Pattern.compile("(/realms/[^/]+)/\\.well-known/openid-configuration");
    private static final Pattern CERTS = Pattern.compile("/realms/[^/]+/protocol/openid-connect/certs");

    private final SigningKey key;
    private final HttpServer server;

    private IssuerPages(SigningKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    /// The address of the issuer of this JVM.
    public static String startedOnce(SigningKey key) {
        synchronized (System.class) {
            if (System.getProperty(PROPERTY) == null) {
                System.setProperty(PROPERTY, start(key));
            }
            return System.getProperty(PROPERTY);
        }
    }

    private static String start(SigningKey key) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            var pages = new IssuerPages(key, server);
            server.createContext("/", pages::answer);
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return pages.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var discovery = DISCOVERY.matcher(path);
        if (discovery.matches()) {
            send(exchange, 200, discovery(url() + discovery.group(1)));
        } else if (CERTS.matcher(path).matches()) {
            send(exchange, 200, key.keySet());
        } else {
            send(exchange, 404, JsonNodeFactory.instance.objectNode());
        }
    }

    private static JsonNode discovery(String realm) {
        var connect = realm + "/protocol/openid-connect";
        var page = JsonNodeFactory.instance
                .objectNode()
                .put("issuer", realm)
                .put("authorization_endpoint", connect + "/auth")
                .put("token_endpoint", connect + "/token")
                .put("jwks_uri", connect + "/certs");
        page.putArray("subject_types_supported").add("public");
        page.putArray("response_types_supported").add("code");
        page.putArray("id_token_signing_alg_values_supported").add("RS256");
        return page;
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = body.toString().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
