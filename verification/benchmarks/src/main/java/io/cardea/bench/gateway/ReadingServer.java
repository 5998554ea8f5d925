package io.cardea.bench.gateway;

import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.ZoneState;
import io.cardea.usual.PassText;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/// The least that reads a database for each check: the same rules, and nothing of what a service is usually built on.
/// It leaves out what the gateway does beside that: it proves no gate, and writes no passage down.
public final class ReadingServer {

    private static final Gate GATE = new Gate(PassText.SITE, Gate.Status.OPEN, Gate.Direction.IN);
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private ReadingServer() {}

    /// Arguments: the port, which database, the port of that, and its password.
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        int database = Integer.parseInt(arguments[2]);
        Vertx vertx = Vertx.vertx();
        PassDatabase.Kind kind = PassDatabase.Kind.valueOf(arguments[1]);
        for (int loop = 0; loop < 2 * Runtime.getRuntime().availableProcessors(); loop++) {
            vertx.deployVerticle(new AbstractVerticle() {
                @Override
                public void start() {
                    PassReader reader = switch (kind) {
                        case POSTGRESQL -> PassReader.ofPostgres(vertx, database, arguments[3]);
                        case REDIS -> PassReader.ofRedis(vertx, database);
                    };
                    vertx.createHttpServer()
                            .requestHandler(request -> request.bodyHandler(body -> answer(request, body, reader)))
                            .listen(port, "127.0.0.1");
                }
            });
        }
    }

    private static void answer(HttpServerRequest request, Buffer body, PassReader reader) {
        reader.read(new JsonObject(body).getString("credential"))
                .map(text -> reply(Door.decide(PassText.read(text), GATE, ZoneState.QUIET, Instant.now())))
                .onSuccess(reply -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                        .end(reply))
                .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
    }

    private static String reply(Decision decision) {
        return new JsonObject()
                .put("id", UUID.randomUUID().toString())
                .put("outcome", decision instanceof Decision.Admitted ? "ADMITTED" : "REFUSED")
                .put("decision", decision.toString())
                .put("at", Instant.now().toString())
                .encode();
    }
}
