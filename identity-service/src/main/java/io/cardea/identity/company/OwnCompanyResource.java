package io.cardea.identity.company;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/company")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "companies")
class OwnCompanyResource {

    private final Companies companies;
    private final Caller caller;

    OwnCompanyResource(Companies companies, Caller caller) {
        this.companies = companies;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getOwnCompany", summary = "Read the caller's company")
    @APIResponseSchema(value = CompanyMessage.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get() {
        return companies.get(caller.company()).map(company -> Answers.ok(company, CompanyMessage::of));
    }
}
