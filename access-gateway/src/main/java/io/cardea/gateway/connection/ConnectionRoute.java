package io.cardea.gateway.connection;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.device.GateKeys;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Opens the connections of proven gates. Whatever else is asked at their path [ConnectionResource]
/// answers, which knows what is wrong.
@ApplicationScoped
class ConnectionRoute {

    private static final Logger LOG = Logger.getLogger(ConnectionRoute.class);

    private final Connections connections;
    private final GateKeys keys;

    ConnectionRoute(Connections connections, GateKeys keys) {
        this.connections = connections;
        this.keys = keys;
    }

    void register(@Observes Router router) {
        router.get("/v1/gates/:gate/connection").order(Integer.MIN_VALUE + 1).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HeldGate gate = keys.proven(request);
        boolean upgrades = request.version() == HttpVersion.HTTP_1_1
                && request.headers().contains(HttpHeaders.UPGRADE, "websocket", true);
        if (!upgrades || gate == null || !isOf(gate, context)) {
            context.next();
            return;
        }
        request.toWebSocket()
                .onSuccess(socket -> connections.open(socket, gate, () -> keys.proven(request)))
                .onFailure(failure -> LOG.debugf(failure, "No connection gate=%s", gate.id()));
    }

    private static boolean isOf(HeldGate gate, RoutingContext context) {
        return gate.id().toString().equals(context.pathParam("gate"));
    }
}
