package io.cardea.gateway.check;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.device.GateKeys;
import io.cardea.gateway.device.GatePace;
import io.cardea.gateway.ledger.Passage;
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

/// Answers the plain checks of proven gates on the I/O thread. Everything else goes on to [CheckResource], which knows
/// every case and every problem, so this knows none of them.
@ApplicationScoped
class CheckRoute {

    private static final String CHECKS = "/checks";
    private static final String ANY = "/v1/checks";
    private static final String GATES = "/v1/gates/";
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final CheckAtOnce checkAtOnce;
    private final GateKeys keys;
    private final GatePace pace;
    private final ProblemAnswers problems;
    private final Displays displays;

    CheckRoute(CheckAtOnce checkAtOnce, GateKeys keys, GatePace pace, ProblemAnswers problems, Displays displays) {
        this.checkAtOnce = checkAtOnce;
        this.keys = keys;
        this.pace = pace;
        this.problems = problems;
        this.displays = displays;
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
                && path.endsWith(CHECKS);
        HeldGate gate = isCheck ? keys.proven(request) : null;
        Problem tooOften = gate == null ? null : pace.objection(gate);
        if (tooOften != null) {
            problems.answer(context, tooOften);
            return;
        }
        if (gate == null || path == null || !isOf(gate, path) || !isShortJson(request)) {
            handOn(context, gate);
            return;
        }
        // Quarkus holds the body back until somebody wants it.
        request.bodyHandler(body -> answer(context, gate, body)).resume();
    }

    private void answer(RoutingContext context, HeldGate gate, Buffer body) {
        Passage passage = checked(gate, body);
        if (passage == null) {
            ((RoutingContextInternal) context).setBody(body);
            handOn(context, gate);
            return;
        }
        String reply = CheckReplyText.of(passage, displays.of(passage));
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(reply));
    }

    private void handOn(RoutingContext context, @Nullable HeldGate gate) {
        if (gate != null) {
            pace.counted(context);
        }
        context.next();
    }

    private @Nullable Passage checked(HeldGate gate, Buffer body) {
        CheckRequest request = CheckBody.read(body.getBytes());
        return request == null ? null : checkAtOnce.check(gate, request);
    }

    private static boolean isOf(HeldGate gate, String path) {
        return path.equals(ANY) || path.equals(GATES + gate.id() + CHECKS);
    }

    private static boolean isShortJson(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return "application/json".equals(type) && length != null && length.length() <= 3;
    }
}
