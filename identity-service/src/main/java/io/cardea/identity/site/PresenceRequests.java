package io.cardea.identity.site;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is asked of who is inside.
final class PresenceRequests {

    private PresenceRequests() {}

    /// @param card whose member is let off
    /// @param reason for whoever reads about it later
    @Schema(name = "ResetPresence")
    record Reset(
            @NotNull UUID card,
            @NotBlank @Size(max = 200) @NoCardNumber String reason) {}
}
