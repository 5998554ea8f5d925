package io.cardea.identity.company;

import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/companies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "companies")
class CompanyResource {

    private final Companies companies;
    private final FoundCompany foundCompany;
    private final Commands commands;
    private final Caller caller;
    private final Ids ids;
    private final InstantSource realTime = InstantSource.system();

    CompanyResource(Companies companies, FoundCompany foundCompany, Commands commands, Caller caller, Ids ids) {
        this.companies = companies;
        this.foundCompany = foundCompany;
        this.commands = commands;
        this.caller = caller;
        this.ids = ids;
    }

    @POST
    @Operation(operationId = "foundCompany", summary = "Found a company with its realm, sites and first staff")
    @APIResponseSchema(value = FoundedCompany.class, responseCode = "201")
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    public Uni<Response> found(@NotNull @Valid FoundCompanyRequest wish) {
        var company = new Occasion(id(), caller.actor(), null, realTime.instant(), commands.traceparent());
        var begun = new AtomicBoolean();
        return commands.run(company, wish, (tx, occasion) -> {
                    begun.set(true);
                    return foundCompany.run(tx, occasion, wish);
                })
                .onFailure()
                .call(() -> begun.get()
                        ? foundCompany.undo(company.company())
                        : Uni.createFrom().voidItem());
    }

    @GET
    @Operation(operationId = "listCompanies", summary = "List all companies")
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    public Uni<Page<CompanyMessage>> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return companies.page(Cursor.of(cursor, limit)).map(page -> page.map(CompanyMessage::of));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCompany", summary = "Read a company")
    @APIResponseSchema(value = CompanyMessage.class, responseCode = "200")
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    public Uni<Response> get(@PathParam("id") UUID id) {
        return companies.get(id).map(company -> Answers.ok(company, CompanyMessage::of));
    }

    /// The same for the same Idempotency-Key, so that a second attempt finds what the first one left behind.
    private UUID id() {
        String key = commands.idempotencyKey();
        return key == null
                ? ids.next()
                : UUID.nameUUIDFromBytes(("company:" + caller.actor() + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
