package io.cardea.gateway.passage;

import io.cardea.gateway.copy.HeldGate;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/gates/{gate}/passages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class GatePassageResource {

    private final ConfirmPassage confirmPassage;
    private final Caller caller;

    GatePassageResource(LmdbStore store, Intake intake, Caller caller) {
        this.confirmPassage = new ConfirmPassage(store, intake);
        this.caller = caller;
    }

    /// How it ended.
    enum Ending {
        WENT_THROUGH,
        TURNED_BACK
    }

    /// What a sensor has seen. The decision's id makes it idempotent.
    ///
    /// @param persons who went through; absent for all that were admitted
    @Schema(requiredProperties = {"decision", "ending"})
    record GatePassage(
            @Nullable UUID decision,
            @Nullable Ending ending,
            @Nullable Integer persons) {}

    /// @param spent whether the passage has taken a use of a counted pass
    @Schema(requiredProperties = {"decision", "ending", "spent"})
    record GatePassageReply(UUID decision, Ending ending, boolean spent) {}

    @POST
    @RolesAllowed(Caller.GATE)
    @Extension(name = "x-roles", value = "[\"gate\"]", parseValue = true)
    @Operation(operationId = "reportPassage", summary = "Say whether an admitted person went through this gate")
    public GatePassageReply report(@RestPath UUID gate, @Nullable GatePassage seen) {
        return confirmed(confirmPassage, caller.gate(gate), seen);
    }

    static GatePassageReply confirmed(ConfirmPassage confirmPassage, HeldGate gate, @Nullable GatePassage seen) {
        if (seen == null) {
            throw Problem.ofField("request.invalid", "decision", "decision is missing.");
        }
        UUID decision = seen.decision();
        Ending ending = seen.ending();
        if (decision == null) {
            throw Problem.ofField("request.invalid", "decision", "decision is missing.");
        }
        if (ending == null) {
            throw Problem.ofField("request.invalid", "ending", "ending is missing.");
        }
        Passage passage = confirmPassage.confirm(gate, decision, ending == Ending.WENT_THROUGH, seen.persons());
        return new GatePassageReply(passage.id(), ending, passage.spent());
    }
}
