package io.cardea.gateway.check;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.device.GateKeys;
import io.cardea.gateway.device.GatePace;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.problem.ProblemAnswers;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// Answers the plain checks of proven gates on the I/O thread: the first ones of a connection, and all of those that
/// prove themselves by a certificate. The others never come so far (see [ChecksOnConnection]).
@ApplicationScoped
class CheckRoute {

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final PlainChecks plain;
    private final GateKeys keys;
    private final GatePace pace;
    private final ProblemAnswers problems;

    CheckRoute(PlainChecks plain, GateKeys keys, GatePace pace, ProblemAnswers problems) {
        this.plain = plain;
        this.keys = keys;
        this.pace = pace;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        // A request of HTTP/2 whose body is read cannot be handed on: RESTEasy pauses it, and Vert.x refuses that.
        boolean isCheck = request.method() == HttpMethod.POST
                && request.version() != HttpVersion.HTTP_2
                && path != null
                && path.endsWith(PlainChecks.CHECKS);
        if (isCheck) {
            ChecksOnConnection.of(request.connection(), plain);
        }
        HeldGate gate = isCheck ? keys.proven(request) : null;
        Problem tooOften = gate == null ? null : pace.objection(gate);
        if (tooOften != null) {
            problems.answer(context, tooOften);
            return;
        }
        if (gate == null || path == null || !PlainChecks.isOf(gate, path) || !isShortJson(request)) {
            handOn(context, gate);
            return;
        }
        // Quarkus holds the body back until somebody wants it.
        request.bodyHandler(body -> answer(context, gate, body)).resume();
    }

    private void answer(RoutingContext context, HeldGate gate, Buffer body) {
        String reply = plain.replyTo(gate, body.getBytes());
        if (reply == null) {
            ((RoutingContextInternal) context).setBody(body);
            handOn(context, gate);
            return;
        }
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(reply));
    }

    private void handOn(RoutingContext context, @Nullable HeldGate gate) {
        if (gate != null) {
            pace.counted(context);
        }
        context.next();
    }

    private static boolean isShortJson(HttpServerRequest request) {
        return PlainChecks.isShortJson(
                request.getHeader(HttpHeaders.CONTENT_TYPE), request.getHeader(HttpHeaders.CONTENT_LENGTH));
    }
}
