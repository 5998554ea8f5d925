package io.cardea.identity.site;

import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.cardea.identity.company.Companies;
import io.cardea.identity.company.Company;
import io.cardea.identity.company.Site;
import io.cardea.identity.company.SiteRequest;
import io.smallrye.mutiny.Uni;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sites")
class SiteResource {

    private final Companies companies;
    private final Commands commands;
    private final Caller caller;
    private final Ids ids;

    SiteResource(Companies companies, Commands commands, Caller caller, Ids ids) {
        this.companies = companies;
        this.commands = commands;
        this.caller = caller;
        this.ids = ids;
    }

    @POST
    @Operation(operationId = "addSite", summary = "Add a site")
    @APIResponseSchema(value = Site.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> add(@NotNull @Valid SiteRequest wish) {
        return commands.run(wish, (tx, occasion) -> {
            Site site = wish.site(ids.next());
            return companies
                    .aggregates()
                    .change(tx, occasion, occasion.company(), company -> company.addSite(site))
                    .map(changed -> new Answer(201, site, changed.version(), "/v1/sites"));
        });
    }

    /// A site is a part of the company, and so is its version.
    @GET
    @Path("/{id}")
    @Operation(operationId = "getSite", summary = "Read a site")
    @APIResponseSchema(value = Site.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return companies.get(caller.company()).map(company -> Answers.ok(company, state -> site(state, id)));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeSite", summary = "Change a site, such as its zone")
    @APIResponseSchema(value = Site.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SiteRequest wish) {
        var expected = Expected.required(ifMatch);
        Site site = wish.site(id);
        return commands.run(
                wish,
                (tx, occasion) -> companies
                        .aggregates()
                        .change(tx, occasion, occasion.company(), expected, company -> company.changeSite(site))
                        .map(changed -> Answer.ok(changed, state -> site(state, id))));
    }

    /// All of them; a company has few.
    @GET
    @Operation(operationId = "listSites", summary = "List the sites")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Page<Site>> list() {
        return companies
                .get(caller.company())
                .map(company -> new Page<>(company.state().sites(), null));
    }

    private static Site site(Company company, UUID id) {
        return company.site(id).orElseThrow(() -> new Refused(new NotFound("site", id.toString())));
    }
}
