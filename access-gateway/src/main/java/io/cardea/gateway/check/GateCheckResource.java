package io.cardea.gateway.check;

import io.cardea.access.Gate;
import io.cardea.gateway.device.Caller;
import io.cardea.gateway.health.Health;
import io.cardea.gateway.health.Heard;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/gates/{gate}/checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class GateCheckResource {

    private final CheckCard checkCard;
    private final Displays displays;
    private final Heard heard;
    private final Caller caller;
    private final InstantSource realTime;

    GateCheckResource(CheckCard checkCard, Displays displays, Heard heard, Caller caller, InstantSource realTime) {
        this.checkCard = checkCard;
        this.displays = displays;
        this.heard = heard;
        this.caller = caller;
        this.realTime = realTime;
    }

    /// What a device asks of its gate.
    ///
    /// @param deviceTime what the device's clock says
    /// @param passVersion see [CheckRequest]
    /// @param persons see [CheckRequest]
    @Schema(requiredProperties = "credential")
    record GateCheck(
            @Nullable String credential,
            Gate.@Nullable Direction direction,
            @Nullable Instant at,
            @Nullable String scan,
            @Nullable Instant deviceTime,
            @Nullable Long passVersion,
            @Nullable Integer persons) {

        CheckRequest request() {
            return new CheckRequest(credential, direction, at, scan, passVersion, persons);
        }
    }

    @POST
    @RolesAllowed(Caller.GATE)
    @Extension(name = "x-roles", value = "[\"gate\"]", parseValue = true)
    @Operation(operationId = "checkAtGate", summary = "May whoever holds this card pass this gate?")
    public CheckReply check(@RestPath UUID gate, @Nullable GateCheck asked) {
        if (asked == null) {
            throw Problem.of("request.malformed", "The body is empty.");
        }
        Passage passage = checkCard.check(caller.gate(gate), asked.request());
        CheckReply reply = CheckReply.of(passage, displays.of(passage));
        Instant device = asked.deviceTime();
        return device == null ? reply : reply.toDeviceAhead(ahead(passage, device));
    }

    private Duration ahead(Passage passage, Instant device) {
        Instant now = realTime.instant();
        Duration ahead = Duration.between(now, device);
        heard.of(new Health(passage.gate(), passage.company(), now, ahead, null, null));
        return ahead;
    }
}
