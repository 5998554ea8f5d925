package io.cardea.stack.edge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// Sends a request on to the service that owns its path, and the answer back as it comes.
final class Forwarding {

    static final int BODY_LIMIT_BYTES = 64 * 1024;
    private static final long SILENCE_LIMIT_MILLIS = 120_000;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final HttpClient client;
    private final Tunnel tunnel;
    private final RoutingTable routes;
    private final Map<String, URI> services;

    Forwarding(HttpClient client, Tunnel tunnel, RoutingTable routes, Map<String, URI> services) {
        this.client = client;
        this.tunnel = tunnel;
        this.routes = routes;
        this.services = services;
    }

    void handle(HttpServerRequest request) {
        if (!METHODS.contains(request.method())) {
            refuse(request, EdgeProblem.METHOD, "The edge does not know this method.");
            return;
        }
        switch (routes.route(request.uri())) {
            case Routing.Health() ->
                request.response().putHeader("Content-Type", "application/json").end("{\"status\":\"UP\"}");
            case Routing.Refused(var problem, var detail) -> refuse(request, problem, detail);
            case Routing.To(var service) -> forward(request, Objects.requireNonNull(services.get(service)));
        }
    }

    private void forward(HttpServerRequest request, URI service) {
        if (claimsTooMuch(request)) {
            refuseTooLarge(request);
            return;
        }
        if (Tunnel.isAskedFor(request)) {
            tunnel.open(request, service, Forwarding::serviceFailed);
            return;
        }
        BoundedBody.of(request, BODY_LIMIT_BYTES).onComplete(body -> {
            if (body.succeeded()) {
                send(request, service, body.result());
            } else if (body.cause() instanceof BoundedBody.TooLarge) {
                refuseTooLarge(request);
            }
            // Otherwise the client has gone, and nobody is left to be answered.
        });
    }

    private void send(HttpServerRequest request, URI service, Buffer body) {
        client.request(toService(request, service))
                .compose(sent -> exchange(request, sent, body))
                .onFailure(failure -> serviceFailed(request, failure));
    }

    private static RequestOptions toService(HttpServerRequest request, URI service) {
        return new RequestOptions()
                .setMethod(request.method())
                .setHost(service.getHost())
                .setPort(service.getPort())
                .setURI(request.uri())
                .setIdleTimeout(SILENCE_LIMIT_MILLIS);
    }

    private static Future<Void> exchange(HttpServerRequest request, HttpClientRequest sent, Buffer body) {
        sent.headers().addAll(Headers.passing(request.headers()));
        sent.putHeader("X-Forwarded-For", request.remoteAddress().hostAddress());
        sent.putHeader("X-Forwarded-Proto", "http");
        request.response().closeHandler(_ -> sent.reset());
        Future<HttpClientResponse> answered = body.length() == 0 ? sent.send() : sent.send(body);
        return answered.compose(answer -> relay(request.response(), answer));
    }

    private static Future<Void> relay(HttpServerResponse response, HttpClientResponse answer) {
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        response.headers().addAll(Headers.passing(answer.headers()));
        boolean bodiless = answer.statusCode() == 204 || answer.statusCode() == 304;
        if (!bodiless && !response.headers().contains("Content-Length")) {
            response.setChunked(true);
        }
        return answer.pipeTo(response);
    }

    private static void serviceFailed(HttpServerRequest request, Throwable failure) {
        if (request.response().headWritten()) {
            request.connection().close();
            return;
        }
        request.response().headers().clear();
        switch (failure) {
            case ConnectException _ ->
                refuse(request, EdgeProblem.SERVICE_AWAY, "Nobody listens where the service lives.");
            case TimeoutException _ ->
                refuse(request, EdgeProblem.SERVICE_SILENT, "The service took too long to answer.");
            default -> refuse(request, EdgeProblem.SERVICE_BROKE_OFF, "The service closed the connection.");
        }
    }

    private static boolean claimsTooMuch(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && (!length.matches("[0-9]{1,9}") || Long.parseLong(length) > BODY_LIMIT_BYTES);
    }

    private static void refuseTooLarge(HttpServerRequest request) {
        // What is still on its way belongs to nobody: the connection ends with this answer.
        request.response().putHeader("Connection", "close");
        refuse(request, EdgeProblem.TOO_LARGE, "The body is longer than " + BODY_LIMIT_BYTES + " bytes.");
    }

    private static void refuse(HttpServerRequest request, EdgeProblem problem, String detail) {
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(problem.body(detail).toBuffer());
    }
}
