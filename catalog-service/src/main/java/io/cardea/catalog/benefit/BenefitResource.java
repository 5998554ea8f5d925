package io.cardea.catalog.benefit;

import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/benefits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "benefits")
class BenefitResource {

    private final Benefits benefits;
    private final Commands commands;
    private final Caller caller;
    private final Ids ids;
    private final Pool pool;

    BenefitResource(Benefits benefits, Commands commands, Caller caller, Ids ids, Pool pool) {
        this.benefits = benefits;
        this.commands = commands;
        this.caller = caller;
        this.ids = ids;
        this.pool = pool;
    }

    @POST
    @Operation(operationId = "defineBenefit", summary = "Define a benefit")
    @APIResponseSchema(value = Benefit.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> define(@NotNull @Valid DefineBenefitRequest wish) {
        return commands.run(
                wish,
                (tx, occasion) -> benefits.define(tx, occasion, wish.benefit(ids.next()))
                        .map(defined -> Answer.created(
                                defined,
                                b -> b,
                                "/v1/benefits/" + defined.state().id())));
    }

    @GET
    @Operation(operationId = "listBenefits", summary = "List the benefits")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Page<Benefit>> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return benefits.aggregates()
                .page(pool, caller.company(), Map.of(), Cursor.of(cursor, limit))
                .map(page -> page.map(Versioned::state));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBenefit", summary = "Read a benefit")
    @APIResponseSchema(value = Benefit.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return benefits.aggregates().get(pool, caller.company(), id).map(benefit -> Answers.ok(benefit, b -> b));
    }
}
