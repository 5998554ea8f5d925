package io.cardea.gateway.check;

import io.cardea.gateway.device.Caller;
import io.cardea.gateway.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

@Path("/v1/checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CheckResource {

    private final CheckCard checkCard;
    private final Caller caller;

    CheckResource(CheckCard checkCard, Caller caller) {
        this.checkCard = checkCard;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Caller.GATE)
    @Extension(name = "x-roles", value = "[\"gate\"]", parseValue = true)
    @Operation(operationId = "check", summary = "May whoever holds this card pass the calling gate?")
    public CheckReply check(@Nullable CheckRequest request) {
        if (request == null) {
            throw Problem.of("request.malformed", "The body is empty.");
        }
        return CheckReply.of(checkCard.check(caller.gate(), request));
    }
}
