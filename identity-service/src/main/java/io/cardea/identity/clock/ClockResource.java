package io.cardea.identity.clock;

import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/v1/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "clock")
class ClockResource {

    private final CompanyClocks clocks;
    private final Advancing advancing;
    private final Caller caller;

    ClockResource(CompanyClocks clocks, Advancing advancing, Caller caller) {
        this.clocks = clocks;
        this.advancing = advancing;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getClock", summary = "Read the company's clock")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<ClockView> get() {
        return clocks.of(caller.company()).map(ClockView::of);
    }

    /// Waits for the end for a while; 202 with the place to look at when it takes longer.
    @POST
    @Path("/advances")
    @Operation(operationId = "advanceClock", summary = "Advance a sandbox's clock, and learn what happened")
    @APIResponseSchema(value = AdvanceView.class, responseCode = "200")
    @APIResponse(responseCode = "202", description = "Still on its way; Location says where to look")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> advance(@NotNull @Valid AdvanceRequest wish) {
        return advancing.run(wish);
    }

    @GET
    @Path("/advances/{id}")
    @Operation(operationId = "getAdvance", summary = "Read how far an advance has come")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<AdvanceView> advance(@PathParam("id") UUID id) {
        return advancing.found(id).map(AdvanceView::of);
    }
}
