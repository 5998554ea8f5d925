package io.cardea.billing.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A provider of others, played on a local port: speaks what it has published, keeps everything in memory, and can lose
/// its answers.
public abstract class HttpDouble implements AutoCloseable {

    protected static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Reply> answered = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean silent;

    /// @param port 0 for any
    protected HttpDouble(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public record Asked(
            String method, String path, Map<String, String> query, String body, Map<String, String> headers) {

        public Map<String, String> form() {
            return pairs(body);
        }

        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    public record Reply(int status, Object body) {}

    protected abstract Reply answer(Asked asked);

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// From now on what is asked for is done, and nobody hears of it.
    public void losesAnswers(boolean lose) {
        silent = lose;
    }

    /// The same answer as before, for the same Idempotency-Key.
    protected Reply once(Asked asked, Supplier<Reply> work) {
        String key = asked.header("Idempotency-Key");
        return key == null ? work.get() : answered.computeIfAbsent(asked.path() + key, _ -> work.get());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var asked = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    pairs(exchange.getRequestURI().getRawQuery()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    headers);
            Reply reply = answer(asked);
            if (silent) {
                return;
            }
            byte[] body = reply.body() instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Request-Id", "req_double");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    protected static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> pairs(@Nullable String text) {
        var pairs = new HashMap<String, String>();
        for (String pair : text == null ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
