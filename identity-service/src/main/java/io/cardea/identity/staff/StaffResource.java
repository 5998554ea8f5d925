package io.cardea.identity.staff;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.cardea.identity.company.StaffRequest;
import io.cardea.identity.realm.FirstLogin;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class StaffResource {

    private final AddStaff addStaff;
    private final Commands commands;
    private final Caller caller;

    StaffResource(AddStaff addStaff, Commands commands, Caller caller) {
        this.addStaff = addStaff;
        this.commands = commands;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "addStaff", summary = "Let somebody log in for work")
    @APIResponseSchema(value = FirstLogin.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> add(@NotNull @Valid StaffRequest wish) {
        var login = addStaff.login(caller.company(), wish, commands.idempotencyKey());
        StaffRule.check(wish.staffRole(), caller.has(Roles.OWNER));
        var made = new AtomicReference<>(AddStaff.Made.NOT_YET);
        return commands.run(wish, (tx, occasion) -> addStaff.run(tx, occasion, wish.staffRole(), login, made))
                .onFailure()
                .call(() -> addStaff.undo(caller.company(), login, made.get()));
    }
}
