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
import jakarta.ws.rs.core.Response;

@Path("/v1/subscriptions/imports")
@Consumes("text/csv")
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
    public Uni<Response> take(@NotNull String csv) {
        var lines = ImportFile.parse(csv);
        return importSubscriptions.lookUp(caller.company(), lines).chain(known -> commands.run(
                csv,
                (tx, occasion) ->
                        importSubscriptions.write(tx, occasion, lines, known).map(Answer::ok)));
    }
}
