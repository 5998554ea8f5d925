package io.cardea.gateway.connection;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.device.GatePace;
import io.cardea.gateway.store.Reading;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// All connections that are open. Twenty times a second each is told what is new of its gate; that is
/// a look into memory, and costs the checks nothing.
@Singleton
public class Connections {

    private static final Logger LOG = Logger.getLogger(Connections.class);
    private static final long LOOK_MILLIS = 50;
    private static final long PING_MILLIS = 20_000;

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final GatePace pace;
    private final Answers answers;
    private final Vertx vertx;

    Connections(GatePace pace, Answers answers, Vertx vertx) {
        this.pace = pace;
        this.answers = answers;
        this.vertx = vertx;
    }

    @Startup
    void start() {
        vertx.setPeriodic(LOOK_MILLIS, timer -> open.forEach(Connection::look));
        vertx.setPeriodic(PING_MILLIS, timer -> open.forEach(Connection::ping));
    }

    /// @param proof the gate, as long as what proved it does
    void open(ServerWebSocket socket, HeldGate gate, Supplier<@Nullable HeldGate> proof) {
        Connection connection = new Connection(socket, proof, pace, answers, vertx);
        socket.closeHandler(closed -> {
            open.remove(connection);
            LOG.infof("A controller has gone gate=%s", gate.id());
        });
        open.add(connection);
        LOG.infof("A controller has come gate=%s", gate.id());
        connection.begin(gate);
    }

    /// How many there are.
    public int count() {
        return open.size();
    }

    /// How many gates stand as staff has said without that their controllers have acknowledged it.
    public long unacknowledged(Reading store) {
        return Acknowledgements.missing(store);
    }
}
