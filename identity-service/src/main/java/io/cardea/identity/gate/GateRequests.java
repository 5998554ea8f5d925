package io.cardea.identity.gate;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked of gates.
final class GateRequests {

    private GateRequests() {}

    /// @param sensor absent for none
    @Schema(name = "RegisterGate")
    record Register(
            @NotNull UUID site,
            @NotBlank @Size(max = 120) @NoCardNumber String name,
            @NotNull Direction direction,
            @Nullable Boolean sensor) {

        Gate.Setup setup() {
            return new Gate.Setup(name.strip(), direction, Boolean.TRUE.equals(sensor), GateStatus.OPEN);
        }
    }

    /// @param reason for whoever reads about it later
    @Schema(name = "CommandGate")
    record Command(
            @NotNull GateControl.Kind kind,
            @NotBlank @Size(max = 200) @NoCardNumber String reason) {}

    @Schema(name = "ChangeGate")
    record Change(
            @NotBlank @Size(max = 120) @NoCardNumber String name,
            @NotNull Direction direction,
            @NotNull Boolean sensor,
            @NotNull GateStatus status) {

        Gate.Setup setup() {
            return new Gate.Setup(name.strip(), direction, sensor, status);
        }
    }

    /// @param oldUntil when the present key opens nothing any more; absent: once it is retired
    @Schema(name = "NextGateKey")
    record NextKey(@Nullable Instant oldUntil) {}

    @Schema(name = "DisableGate")
    record Disable(@NotBlank @Size(max = 200) @NoCardNumber String reason) {}

    /// @param certificate of X.509, in PEM
    @Schema(name = "TrustGateCertificate")
    record Trust(@NotBlank @Size(max = 16_384) String certificate) {}
}
