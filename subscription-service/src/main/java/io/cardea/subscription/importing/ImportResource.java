package io.cardea.subscription.importing;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/subscriptions/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes("text/csv")
@Tag(name = "subscriptions")
class ImportResource {

    private final ImportSubscriptions importSubscriptions;
    private final Commands commands;
    private final Caller caller;

    ImportResource(ImportSubscriptions importSubscriptions, Commands commands, Caller caller) {
        this.importSubscriptions = importSubscriptions;
        this.commands = commands;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    @Operation(
            operationId = "importSubscriptions",
            summary = "Take over running subscriptions from a CSV file, line by line")
    @APIResponseSchema(value = ImportReport.class)
    public Uni<Response> take(@NotNull String csv) {
        var lines = ImportFile.parse(csv);
        return importSubscriptions
                .lookUp(caller.company(), lines)
                .chain(known -> commands.run(
                        csv,
                        (tx, occasion) -> importSubscriptions
                                .write(tx, occasion, lines, known)
                                .map(Answer::ok)));
    }
}
