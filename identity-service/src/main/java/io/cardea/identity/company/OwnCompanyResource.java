package io.cardea.identity.company;

import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/company")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "companies")
class OwnCompanyResource {

    private final Companies companies;
    private final Commands commands;
    private final Caller caller;

    OwnCompanyResource(Companies companies, Commands commands, Caller caller) {
        this.companies = companies;
        this.commands = commands;
        this.caller = caller;
    }

    @PUT
    @Path("/particulars")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeCompanyParticulars", summary = "Say what invoices say of the company")
    @APIResponseSchema(value = CompanyMessage.class, responseCode = "200")
    @RolesAllowed(Roles.OWNER)
    public Uni<Response> changeParticulars(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ParticularsRequest wish) {
        var expected = Expected.required(ifMatch);
        Particulars said = wish.particulars();
        return commands.run(
                wish,
                (tx, occasion) -> companies
                        .aggregates()
                        .change(tx, occasion, occasion.company(), expected, company -> company.present(said))
                        .map(changed -> Answer.ok(changed, CompanyMessage::of)));
    }

    @GET
    @Operation(operationId = "getOwnCompany", summary = "Read the caller's company")
    @APIResponseSchema(value = CompanyMessage.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get() {
        return companies.get(caller.company()).map(company -> Answers.ok(company, CompanyMessage::of));
    }
}
