package io.cardea.gateway.check;

import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.device.Caller;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.LmdbStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CheckResource {

    private final CheckCard checkCard;
    private final LmdbStore store;
    private final Intake intake;
    private final Displays displays;
    private final Caller caller;

    CheckResource(CheckCard checkCard, LmdbStore store, Intake intake, Displays displays, Caller caller) {
        this.checkCard = checkCard;
        this.store = store;
        this.intake = intake;
        this.displays = displays;
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
        Passage passage = checkCard.check(caller.gate(), request);
        return CheckReply.of(passage, displays.of(passage));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Caller.GATE)
    @Extension(name = "x-roles", value = "[\"gate\"]", parseValue = true)
    @Operation(operationId = "getCheck", summary = "What the calling gate was answered, why, and how it ended")
    public CheckRecord get(@RestPath UUID id) {
        HeldGate gate = caller.gate();
        intake.move();
        return store.read(view -> {
            Passage passage = Ledger.find(view, id);
            if (passage == null || !passage.gate().equals(gate.id())) {
                throw Problem.of("resource.not-found", "This gate has made no such decision, or long ago.");
            }
            Passage.Holder holder = passage.holder();
            HeldPass pass = holder == null ? null : Passes.byCard(view, holder.card());
            Grounds grounds = Grounds.of(passage, pass, gate, Companies.find(view, passage.company()));
            return CheckRecord.of(passage, displays.of(passage), grounds);
        });
    }
}
