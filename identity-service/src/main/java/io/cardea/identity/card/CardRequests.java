package io.cardea.identity.card;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked of cards.
final class CardRequests {

    private static final String CREDENTIAL = "[A-Za-z0-9._:-]{4,64}";
    private static final String CREDENTIAL_MESSAGE = "must be 4 to 64 letters, digits, dots, colons, hyphens";

    private CardRequests() {}

    /// @param credential absent for one made here
    @Schema(name = "IssueCard")
    record Issue(
            @NotNull UUID member,
            @NotNull UUID subscription,

            @Nullable @Pattern(regexp = CREDENTIAL, message = CREDENTIAL_MESSAGE)
            String credential) {}

    @Schema(name = "BlockCard")
    record Block(@NotBlank @Size(max = 200) @NoCardNumber String reason) {}

    @Schema(name = "ChangeCardStaff")
    record Staff(
            @NotNull Boolean staff,
            @NotBlank @Size(max = 200) @NoCardNumber String reason) {}

    /// @param credential absent for one made here
    @Schema(name = "ReplaceCard")
    record Replace(
            @Nullable @Pattern(regexp = CREDENTIAL, message = CREDENTIAL_MESSAGE)
            String credential,

            @NotBlank @Size(max = 200) @NoCardNumber String reason) {}
}
