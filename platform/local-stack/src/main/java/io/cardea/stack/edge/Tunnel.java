package io.cardea.stack.edge;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import java.net.URI;
import java.util.function.BiConsumer;

/// Carries WebSockets: the service is asked first, so that who is refused hears it as an answer, and then what comes
/// from one side goes to the other, frame by frame.
final class Tunnel {

    private static final int CONNECT_LIMIT_MILLIS = 2_000;
    private static final int MOST_CONNECTIONS = 10_000;

    // Often enough that nobody on the way takes the connection for a forgotten one.
    private static final long PING_EVERY_MILLIS = 30_000;

    private static final int GOING_AWAY = 1001;

    private final Vertx vertx;
    private final WebSocketClient client;

    Tunnel(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setConnectTimeout(CONNECT_LIMIT_MILLIS)
                .setMaxConnections(MOST_CONNECTIONS));
    }

    /// Whether somebody asks for one.
    static boolean isAskedFor(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && request.version() == HttpVersion.HTTP_1_1
                && request.headers().contains(HttpHeaders.UPGRADE, "websocket", true);
    }

    /// @param failed is told when the service gives no answer at all
    void open(HttpServerRequest request, URI service, BiConsumer<HttpServerRequest, Throwable> failed) {
        request.pause();
        client.connect(toService(request, service))
                .onSuccess(there -> {
                    // It may speak at once, when nobody listens yet.
                    there.pause();
                    request.toWebSocket().onSuccess(here -> join(here, there)).onFailure(_ -> there.close());
                })
                .onFailure(failure -> {
                    request.resume();
                    if (failure instanceof UpgradeRejectedException refusal) {
                        refuse(request.response(), refusal);
                    } else {
                        failed.accept(request, failure);
                    }
                });
    }

    private static WebSocketConnectOptions toService(HttpServerRequest request, URI service) {
        var headers = Headers.passing(request.headers());
        // The handshake is one between two neighbours.
        headers.names().stream()
                .filter(name -> name.regionMatches(true, 0, "sec-websocket-", 0, "sec-websocket-".length()))
                .toList()
                .forEach(headers::remove);
        headers.remove(HttpHeaders.HOST);
        return new WebSocketConnectOptions()
                .setHost(service.getHost())
                .setPort(service.getPort())
                .setURI(request.uri())
                .setHeaders(headers)
                .putHeader("X-Forwarded-For", request.remoteAddress().hostAddress())
                .putHeader("X-Forwarded-Proto", "http");
    }

    private void join(WebSocketBase here, WebSocketBase there) {
        pass(here, there);
        pass(there, here);
        long pings = vertx.setPeriodic(PING_EVERY_MILLIS, _ -> here.writePing(Buffer.buffer()));
        here.closeHandler(_ -> {
            vertx.cancelTimer(pings);
            end(here, there);
        });
        there.closeHandler(_ -> end(there, here));
        there.resume();
    }

    // Pings and pongs are between neighbours, too.
    private static void pass(WebSocketBase from, WebSocketBase to) {
        from.frameHandler(frame -> {
            if (isContent(frame)) {
                to.writeFrame(frame);
                if (to.writeQueueFull()) {
                    from.pause();
                    to.drainHandler(_ -> from.resume());
                }
            }
        });
        from.exceptionHandler(_ -> from.close());
    }

    private static boolean isContent(WebSocketFrame frame) {
        return frame.isText() || frame.isBinary() || frame.isContinuation();
    }

    private static void end(WebSocketBase ended, WebSocketBase other) {
        Short code = ended.closeStatusCode();
        // Without a code nobody has said goodbye: the connection broke.
        other.close(code == null ? GOING_AWAY : code, ended.closeReason());
    }

    private static void refuse(HttpServerResponse response, UpgradeRejectedException refusal) {
        response.setStatusCode(refusal.getStatus());
        response.headers().addAll(Headers.passing(refusal.getHeaders()));
        Buffer body = refusal.getBody();
        response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        response.end(body == null ? Buffer.buffer() : body);
    }
}
