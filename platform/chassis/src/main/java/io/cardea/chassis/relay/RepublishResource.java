package io.cardea.chassis.relay;

import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Refills every topic of this service from its journal, oldest first, after Kafka's data was lost. Consumers take what
/// is newer than what they hold and pass over the rest. Not routed from outside.
@Path("/internal/republish")
class RepublishResource {

    private final Pool pool;
    private final RelayBell bell;

    RepublishResource(Pool pool, RelayBell bell) {
        this.pool = pool;
        this.bell = bell;
    }

    @POST
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.SERVICE})
    @Operation(operationId = "republish", summary = "Publish the whole journal again", hidden = true)
    public Uni<Republished> republish() {
        return pool.query(
                        "insert into outbox (seq) select seq from journal where topic is not null on conflict do nothing")
                .execute()
                .map(rows -> new Republished(rows.rowCount()))
                .invoke(bell::ring);
    }

    /// @param rows how many events will come again
    record Republished(long rows) {}
}
