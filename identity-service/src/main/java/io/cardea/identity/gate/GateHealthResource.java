package io.cardea.identity.gate;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/gates/{id}/health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "gates")
class GateHealthResource {

    private final Gates gates;
    private final GateHealths healths;
    private final Caller caller;
    private final Pool pool;

    GateHealthResource(Gates gates, GateHealths healths, Caller caller, Pool pool) {
        this.gates = gates;
        this.healths = healths;
        this.caller = caller;
        this.pool = pool;
    }

    @GET
    @Operation(
            operationId = "getGateHealth",
            summary = "When a gate's device was last seen, its clock and its firmware")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<GateHealth> health(@PathParam("id") UUID id) {
        return gates.aggregates().get(pool, caller.company(), id).chain(gate -> healths.of(caller.company(), id));
    }
}
