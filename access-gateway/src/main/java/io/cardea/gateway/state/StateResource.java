package io.cardea.gateway.state;

import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.connection.Connections;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.store.LmdbStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

@Path("/v1/gateway/state")
@Produces(MediaType.APPLICATION_JSON)
class StateResource {

    private final LmdbStore store;
    private final Intake intake;
    private final CopyInMemory copy;
    private final CopyBoard board;
    private final GatewaySettings settings;
    private final InstantSource realTime;
    private final Connections connections;

    StateResource(
            LmdbStore store,
            Intake intake,
            CopyInMemory copy,
            CopyBoard board,
            GatewaySettings settings,
            InstantSource realTime,
            Connections connections) {
        this.connections = connections;
        this.store = store;
        this.intake = intake;
        this.copy = copy;
        this.board = board;
        this.settings = settings;
        this.realTime = realTime;
    }

    @GET
    @PermitAll
    @Extension(name = "x-roles", value = "[\"*\"]", parseValue = true)
    @Operation(operationId = "gatewayState", summary = "How fresh the copy is, and what is not published yet")
    public GatewayState state() {
        intake.move();
        CopyBoard.Posting posting = board.latest();
        Freshness freshness = posting.copy().at(realTime.instant(), settings.maxOffline());
        return store.read(view -> new GatewayState(
                settings.id(),
                freshness.state(),
                freshness.asOf(),
                posting.connected(),
                GatewayState.topics(posting),
                GatewayState.ledger(view),
                GatewayState.counts(view),
                GatewayState.MemoryState.of(copy.memory()),
                new GatewayState.ConnectionState(connections.count(), connections.unacknowledged(view))));
    }
}
