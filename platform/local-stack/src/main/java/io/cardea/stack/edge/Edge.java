package io.cardea.stack.edge;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The edge of a suite: one port, `/v1/...` to the service that owns it. Run it, or open it in a test.
public final class Edge implements AutoCloseable {

    private final Vertx vertx;
    private final int port;

    private Edge(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    /// Runs until it is stopped. Settings: `cardea.edge.host`, `cardea.edge.port` and `cardea.edge.service.<name>` as
    /// system properties or environment variables.
    public static void main(String[] args) {
        var edge = open(EdgeSettings.read(systemProperties(), System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(edge::close));
        System.out.println("edge listens on port " + edge.port());
    }

    static Edge open(EdgeSettings settings) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(1));
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(2_000)
                        .setKeepAliveTimeout(30)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(64));
        var forwarding = new Forwarding(client, new Tunnel(vertx), RoutingTable.fromResource(), settings.services());
        var options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(150)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setHandle100ContinueAutomatically(true);
        HttpServer server = vertx.createHttpServer(options).requestHandler(forwarding::handle);
        try {
            return new Edge(vertx, listening(server).actualPort());
        } catch (CompletionException e) {
            // Its threads would keep the process alive, with nobody listening.
            vertx.close();
            throw e;
        }
    }

    private static HttpServer listening(HttpServer server) {
        return server.listen().toCompletionStage().toCompletableFuture().join();
    }

    /// The port it listens on, also where the settings asked for any free one (0).
    public int port() {
        return port;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Map<String, String> systemProperties() {
        return System.getProperties().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toString(), e -> e.getValue().toString()));
    }
}
