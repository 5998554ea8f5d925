package io.cardea.billing.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Carries HTTP from a fixed port to wherever its end is, and can go wrong in the ways that lines go wrong.
final class Line {

    /// What becomes of a request.
    enum Mode {
        /// It arrives, and so does the answer.
        OPEN,
        /// It arrives, and the answer is lost on the way back.
        ANSWERS_LOST,
        /// It does not arrive; whoever sent it is told 500.
        BROKEN
    }

    private static final List<String> CARRIED =
            List.of("Content-Type", "Accept", "Authorization", "Cardea-Sandbox-Signature");

    private final int port;
    private final Supplier<URI> end;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger carried = new AtomicInteger();
    private volatile Mode mode = Mode.OPEN;
    private @Nullable HttpServer server;

    Line(int port, Supplier<URI> end) {
        this.port = port;
        this.end = end;
    }

    /// Answers again.
    synchronized Line up() {
        mode = Mode.OPEN;
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::carry);
            server.start();
        }
        return this;
    }

    /// Nobody listens: connections are refused.
    synchronized void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void goes(Mode wrong) {
        mode = wrong;
    }

    /// How many requests have reached the end.
    int carried() {
        return carried.get();
    }

    private void carry(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            Mode now = mode;
            if (now == Mode.BROKEN) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            HttpResponse<byte[]> answer = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            carried.incrementAndGet();
            if (now == Mode.OPEN) {
                answer.headers()
                        .firstValue("Content-Type")
                        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
                exchange.sendResponseHeaders(
                        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(
                        end.get().resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        CARRIED.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        });
        return request.build();
    }
}
