package io.cardea.gateway.passage;

import io.cardea.gateway.device.Caller;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.LmdbStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Path("/v1/passages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PassageResource {

    private final ConfirmPassage confirmPassage;
    private final Caller caller;

    PassageResource(LmdbStore store, Intake intake, Caller caller) {
        this.confirmPassage = new ConfirmPassage(store, intake);
        this.caller = caller;
    }

    /// What a gate reports.
    ///
    /// @param persons who went through; absent for all that were admitted
    @Schema(requiredProperties = {"decision", "passed"})
    record PassageReport(
            @Nullable UUID decision,
            @Nullable Boolean passed,
            @Nullable Integer persons) {}

    /// @param spent whether the passage has taken a use of a counted pass
    @Schema(requiredProperties = {"decision", "passed", "spent"})
    record PassageReply(UUID decision, boolean passed, boolean spent) {}

    @POST
    @RolesAllowed(Caller.GATE)
    @Extension(name = "x-roles", value = "[\"gate\"]", parseValue = true)
    @Operation(operationId = "confirmPassage", summary = "Say whether an admitted person went through")
    public PassageReply confirm(@Nullable PassageReport report) {
        if (report == null) {
            throw Problem.of("request.malformed", "The body is empty.");
        }
        UUID decision = report.decision();
        Boolean passed = report.passed();
        if (decision == null) {
            throw Problem.ofField("request.invalid", "decision", "decision is missing.");
        }
        if (passed == null) {
            throw Problem.ofField("request.invalid", "passed", "passed is missing.");
        }
        Passage passage = confirmPassage.confirm(caller.gate(), decision, passed, report.persons());
        return new PassageReply(passage.id(), passed, passage.spent());
    }
}
