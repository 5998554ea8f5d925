package io.cardea.identity.group;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is asked of groups.
final class GroupRequests {

    private GroupRequests() {}

    @Schema(name = "FoundGroup")
    record Found(
            @NotNull GroupKind kind,

            @NotBlank
            @Size(max = 120)
            @Pattern(regexp = "\\P{Cntrl}*", message = "must have printable characters only")
            @NoCardNumber
            String name,

            @NotNull UUID holder) {}

    /// @param guardians absent for none
    @Schema(name = "PutGroupMember")
    record Put(@NotNull GroupRole role, @Size(max = 10) List<@NotNull UUID> guardians) {

        Put {
            guardians = guardians == null
                    ? List.of()
                    : guardians.stream().distinct().toList();
        }
    }

    @Schema(name = "HandOverGroup")
    record HandOver(@NotNull UUID member) {}
}
