package io.cardea.entitlement.pass;

import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/passes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "passes")
class PassResource {

    private final VisiblePasses passes;

    PassResource(VisiblePasses passes) {
        this.passes = passes;
    }

    @GET
    @Path("/{card}")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "getPass", summary = "All that a gate knows of a card, but for its credential")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PassView.class)))
    public Uni<Response> get(@RestPath UUID card) {
        return passes.get(card).map(pass -> Answers.ok(pass, PassView::of));
    }
}
