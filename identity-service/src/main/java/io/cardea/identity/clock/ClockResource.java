package io.cardea.identity.clock;

import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
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
import java.net.URI;
import java.time.Duration;
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

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final CompanyClocks clocks;
    private final BeginAdvance beginAdvance;
    private final AdvancesInPostgres advances;
    private final AdvanceRunner runner;
    private final ClockSettings settings;
    private final Commands commands;
    private final Caller caller;

    ClockResource(
            CompanyClocks clocks,
            BeginAdvance beginAdvance,
            AdvancesInPostgres advances,
            AdvanceRunner runner,
            ClockSettings settings,
            Commands commands,
            Caller caller) {
        this.clocks = clocks;
        this.beginAdvance = beginAdvance;
        this.advances = advances;
        this.runner = runner;
        this.settings = settings;
        this.commands = commands;
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
    @Operation(operationId = "advanceClock", summary = "Advance a sandbox's clock")
    @APIResponseSchema(value = AdvanceView.class, responseCode = "200")
    @APIResponse(responseCode = "202", description = "Still on its way; Location says where to look")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> advance(@NotNull @Valid AdvanceRequest wish) {
        return commands.run(
                        wish,
                        (tx, occasion) -> beginAdvance
                                .run(tx, occasion, wish)
                                .map(begun -> new Answer(202, AdvanceView.of(begun), null, location(begun.id()))))
                .invoke(runner::wake)
                .chain(accepted -> end(id(accepted)));
    }

    @GET
    @Path("/advances/{id}")
    @Operation(operationId = "getAdvance", summary = "Read how far an advance has come")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<AdvanceView> advance(@PathParam("id") UUID id) {
        return found(id).map(AdvanceView::of);
    }

    private Uni<Response> end(UUID id) {
        return found(id)
                .repeat()
                .withDelay(GLANCE)
                .whilst(Advance::isRunning)
                .select()
                .last()
                .toUni()
                .ifNoItem()
                .after(settings.patience())
                .recoverWithUni(found(id))
                .map(advance -> Response.status(advance.isRunning() ? 202 : 200)
                        .location(URI.create(location(id)))
                        .entity(AdvanceView.of(advance))
                        .build());
    }

    private Uni<Advance> found(UUID id) {
        return advances.find(caller.company(), id).map(advance -> {
            if (advance == null) {
                throw new Refused(new NotFound("advance", id.toString()));
            }
            return advance;
        });
    }

    private static UUID id(Response accepted) {
        String place = accepted.getLocation().getPath();
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    private static String location(UUID id) {
        return "/v1/clock/advances/" + id;
    }
}
