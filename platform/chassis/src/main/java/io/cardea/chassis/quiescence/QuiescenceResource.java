package io.cardea.chassis.quiescence;

import io.cardea.chassis.subscribe.Lag;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/// Asked by the service that advances a sandbox company's clock. Not routed from outside.
@Path("/internal/quiescence")
class QuiescenceResource {

    private final Backlog backlog;
    private final Lag lag;
    private final Activity activity;

    QuiescenceResource(Backlog backlog, Lag lag, Activity activity) {
        this.backlog = backlog;
        this.lag = lag;
        this.activity = activity;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "quiescence", summary = "What is left to do for a company", hidden = true)
    public Uni<Quiescence> quiescence(@RestQuery UUID company) {
        return lag.total().chain(behind -> backlog.of(company, behind, activity.total()));
    }
}
