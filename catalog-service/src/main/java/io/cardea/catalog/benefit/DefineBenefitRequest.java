package io.cardea.catalog.benefit;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said of a new benefit.
///
/// @param sites absent or empty for everywhere
record DefineBenefitRequest(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}", message = "must be 2 to 40 lower-case letters, digits and hyphens")
        String key,

        @NotBlank @Size(max = 120) @NoCardNumber String name,
        @NotNull BenefitKind kind,
        @Nullable @Size(max = 100) List<@NotNull UUID> sites) {

    Benefit benefit(UUID id) {
        return new Benefit(id, key, name.strip(), kind, sites == null ? List.of() : sites);
    }
}
