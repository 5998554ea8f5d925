package io.cardea.identity.site;

import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.cardea.identity.company.AccessZone;
import io.cardea.identity.company.Companies;
import io.cardea.identity.company.Company;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What is said of the zones that a site's gates lead into. Who is in them is the gateways' business: they hear of it
/// with the company.
@Path("/v1/sites/{site}/zones/{zone}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sites")
class ZoneResource {

    private final Companies companies;
    private final Commands commands;
    private final Ids ids;

    ZoneResource(Companies companies, Commands commands, Ids ids) {
        this.companies = companies;
        this.commands = commands;
        this.ids = ids;
    }

    @PUT
    @Operation(operationId = "setUpZone", summary = "Say what a zone takes, and when nobody counts as being in it")
    @APIResponseSchema(value = AccessZone.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> setUp(
            @PathParam("site") UUID site,
            @PathParam("zone") String zone,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ZoneRequests.SetUp wish) {
        var expected = Expected.required(ifMatch);
        AccessZone said = wish.zone(zone);
        return commands.run(
                wish,
                (tx, occasion) -> companies
                        .aggregates()
                        .change(tx, occasion, occasion.company(), expected, company -> company.setUpZone(site, said))
                        .map(changed -> answer(changed, site, zone)));
    }

    /// As after an evacuation, or when somebody is kept out whose exit was not seen.
    @POST
    @Path("/resets")
    @Operation(operationId = "resetZone", summary = "Nobody counts any more who came into this zone before")
    @APIResponseSchema(value = AccessZone.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> reset(
            @PathParam("site") UUID site, @PathParam("zone") String zone, @NotNull @Valid ZoneRequests.Reset wish) {
        String named = ZoneRequests.named(zone);
        return commands.run(
                wish,
                (tx, occasion) -> companies
                        .aggregates()
                        .change(
                                tx,
                                occasion.because(wish.reason()),
                                occasion.company(),
                                company -> company.resetZone(site, named, ids.next()))
                        .map(changed -> answer(changed, site, named)));
    }

    private static Answer answer(Versioned<Company> changed, UUID site, String zone) {
        return Answer.ok(changed, company -> company.site(site).orElseThrow().accessZone(zone));
    }
}
