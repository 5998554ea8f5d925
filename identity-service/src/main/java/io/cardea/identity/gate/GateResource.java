package io.cardea.identity.gate;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.cardea.identity.company.Companies;
import io.cardea.identity.company.Site;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/v1/gates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "gates")
class GateResource {

    private final Gates gates;
    private final GateHealths healths;
    private final Companies companies;
    private final DeviceKeys keys;
    private final Commands commands;
    private final Caller caller;
    private final Ids ids;
    private final Pool pool;

    GateResource(
            Gates gates,
            GateHealths healths,
            Companies companies,
            DeviceKeys keys,
            Commands commands,
            Caller caller,
            Ids ids,
            Pool pool) {
        this.gates = gates;
        this.healths = healths;
        this.companies = companies;
        this.keys = keys;
        this.commands = commands;
        this.caller = caller;
        this.ids = ids;
        this.pool = pool;
    }

    @POST
    @Operation(operationId = "registerGate", summary = "Register a gate; its device key is shown once")
    @APIResponseSchema(value = GateView.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> register(@NotNull @Valid GateRequests.Register wish) {
        var key = keys.next();
        return commands.run(
                wish,
                (tx, occasion) -> site(tx, occasion, wish.site())
                        .map(site -> Gate.registered(ids.next(), site.id(), wish.setup(), key.hash()))
                        .chain(gate -> gates.aggregates().create(tx, occasion, gate, new GateChange.Registered()))
                        .map(made -> Answer.created(
                                made,
                                gate -> GateView.withKey(gate, key),
                                "/v1/gates/" + made.state().id())));
    }

    @GET
    @Operation(operationId = "listGates", summary = "List the gates")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Page<GateView>> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return gates.aggregates()
                .page(pool, caller.company(), Map.of(), Cursor.of(cursor, limit))
                .map(page -> page.map(Versioned::state).map(GateView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGate", summary = "Read a gate")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return gates.aggregates()
                .get(pool, caller.company(), id)
                .chain(gate -> healths.of(caller.company(), id)
                        .map(health -> Answers.ok(gate, state -> GateView.of(state, health))));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeGate", summary = "Change a gate")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid GateRequests.Change wish) {
        var expected = Expected.required(ifMatch);
        return commands.run(
                wish,
                (tx, occasion) -> gates.aggregates()
                        .change(tx, occasion, id, expected, gate -> gate.change(wish.setup()))
                        .map(changed -> Answer.ok(changed, GateView::of)));
    }

    @PUT
    @Path("/{id}/rules")
    @Operation(operationId = "setGateRules", summary = "Set what a gate keeps to beside what passes say")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> setRules(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid GateRules.Wish asked) {
        var expected = Expected.required(ifMatch);
        GateRules.Wish wish = asked.sensible();
        return commands.run(
                wish,
                (tx, occasion) -> gates.aggregates()
                        .get(tx.connection(), occasion.company(), id)
                        .chain(gate -> site(tx, occasion, gate.state().site()))
                        .chain(site -> gates.aggregates()
                                .change(
                                        tx,
                                        occasion,
                                        id,
                                        expected,
                                        gate -> gate.keepTo(wish.outerZone(), wish.zone(), wish.at(site.zone()))))
                        .map(changed -> Answer.ok(changed, GateView::of)));
    }

    /// What is said counts until something else is; to open is for some seconds. Gates without a
    /// connection hear of it with their next check or list.
    @POST
    @Path("/{id}/commands")
    @Operation(
            operationId = "commandGate",
            summary = "Open a gate once, lock it down, release it in an emergency, or resume")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> command(@PathParam("id") UUID id, @NotNull @Valid GateRequests.Command wish) {
        return commands.run(
                wish,
                (tx, occasion) -> gates.aggregates()
                        .change(
                                tx,
                                occasion.because(wish.reason()),
                                id,
                                gate -> gate.command(
                                        ids.next(), wish.kind(), wish.reason().strip(), occasion.at()))
                        .map(changed -> Answer.ok(changed, GateView::of)));
    }

    /// A new key; the old one opens nothing from now on.
    @POST
    @Path("/{id}/key")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "rotateGateKey", summary = "Give a gate a new device key; it is shown once")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> rotateKey(@PathParam("id") UUID id) {
        var key = keys.next();
        return commands.run(
                null,
                (tx, occasion) -> gates.aggregates()
                        .change(tx, occasion, id, gate -> gate.rotateKey(key.hash()))
                        .map(changed -> Answer.ok(changed, gate -> GateView.withKey(gate, key))));
    }

    private Uni<Site> site(Tx tx, Occasion occasion, UUID site) {
        return companies
                .aggregates()
                .get(tx.connection(), occasion.company(), occasion.company())
                .map(company -> company.state()
                        .site(site)
                        .orElseThrow(() -> new Refused(new NotFound("site", site.toString()))));
    }
}
