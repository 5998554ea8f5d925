package io.cardea.gateway.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.device.Caller;
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

@Path("/v1/gates/{gate}/heartbeats")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class HeartbeatResource {

    private static final int LONGEST_FIRMWARE = 64;

    private final Heard heard;
    private final Caller caller;
    private final InstantSource realTime;

    HeartbeatResource(Heard heard, Caller caller, InstantSource realTime) {
        this.heard = heard;
        this.caller = caller;
        this.realTime = realTime;
    }

    /// What a device says of itself.
    ///
    /// @param deviceTime what its clock says
    record Heartbeat(@Nullable Instant deviceTime, @Nullable String firmware) {}

    /// @param at the real time
    /// @param deviceAhead how much the device's clock is ahead (negative: behind), if it has said its time
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = "at")
    record HeartbeatReply(
            Instant at,
            @Schema(format = "duration") @Nullable String deviceAhead) {}

    @POST
    @RolesAllowed(Caller.GATE)
    @Extension(name = "x-roles", value = "[\"gate\"]", parseValue = true)
    @Operation(operationId = "sayHeartbeat", summary = "Say that this gate's device is well, its time and its firmware")
    public HeartbeatReply beat(@RestPath UUID gate, @Nullable Heartbeat said) {
        if (said == null) {
            throw Problem.of("request.malformed", "The body is empty.");
        }
        HeldGate proven = caller.gate(gate);
        Instant now = realTime.instant();
        Instant device = said.deviceTime();
        Duration ahead = device == null ? null : Duration.between(now, device);
        heard.of(new Health(gate, proven.company(), now, ahead, firmware(said), null));
        return new HeartbeatReply(now, ahead == null ? null : ahead.toString());
    }

    private static @Nullable String firmware(Heartbeat said) {
        String firmware = said.firmware();
        if (firmware != null && (firmware.isBlank() || firmware.length() > LONGEST_FIRMWARE)) {
            throw Problem.ofField("request.invalid", "firmware", "firmware must have 1 to 64 characters.");
        }
        return firmware;
    }
}
