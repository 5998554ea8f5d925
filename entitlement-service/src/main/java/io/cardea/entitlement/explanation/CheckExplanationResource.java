package io.cardea.entitlement.explanation;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Nothing is written down: this is a question that is posted because a credential must not stand in a path.
@Path("/v1/checks/explain")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "checks")
class CheckExplanationResource {

    private final ExplainCheck explainCheck;
    private final Caller caller;

    CheckExplanationResource(ExplainCheck explainCheck, Caller caller) {
        this.explainCheck = explainCheck;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    @Operation(
            operationId = "explainCheck",
            summary = "What a gate would answer to this card or credential at an instant, and why; nothing is recorded")
    public Uni<CheckExplanation> explain(@NotNull @Valid Question question) {
        return explainCheck.explain(caller.company(), question.sensible());
    }
}
