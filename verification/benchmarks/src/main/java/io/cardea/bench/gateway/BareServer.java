package io.cardea.bench.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;

/// The fastest that HTTP can be answered here: reads the body, thinks nothing, and sends a constant. With two event
/// loops per processor, as Vert.x has of itself; it is faster so than with one, as the gateway has.
public final class BareServer {

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private BareServer() {}

    /// Arguments: the port, and how many bytes an answer has.
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Buffer answer = Buffer.buffer("x".repeat(Integer.parseInt(arguments[1])));
        Vertx vertx = Vertx.vertx();
        for (int loop = 0; loop < 2 * Runtime.getRuntime().availableProcessors(); loop++) {
            vertx.deployVerticle(new io.vertx.core.AbstractVerticle() {
                @Override
                public void start() {
                    serve(vertx.createHttpServer(), answer).listen(port, "127.0.0.1");
                }
            });
        }
    }

    private static HttpServer serve(HttpServer server, Buffer answer) {
        return server.requestHandler(request -> request.bodyHandler(body ->
                request.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(answer)));
    }
}
