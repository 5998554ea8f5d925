package io.cardea.identity.clock;

import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The same clock under the company's own path, for who has its id at hand.
@Path("/v1/companies/{id}/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "clock")
class CompanyClockResource {

    private final Advancing advancing;
    private final Caller caller;

    CompanyClockResource(Advancing advancing, Caller caller) {
        this.advancing = advancing;
        this.caller = caller;
    }

    /// Runs the timers that fall due on the way, of all services, and all that comes of them. Waits for the end for a
    /// while; 202 with the place to look at when it takes longer.
    @POST
    @Path("/advance")
    @Operation(
            operationId = "advanceCompanyClock",
            summary = "Advance a sandbox company's clock, and learn what happened")
    @APIResponseSchema(value = AdvanceView.class, responseCode = "200")
    @APIResponse(responseCode = "202", description = "Still on its way; Location says where to look")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> advance(@PathParam("id") UUID id, @NotNull @Valid AdvanceRequest wish) {
        if (!id.equals(caller.company())) {
            throw new Refused(new NotFound("company", id.toString()));
        }
        return advancing.run(wish);
    }
}
