package io.cardea.identity.company;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Where a company is reached by post.
///
/// @param country ISO 3166-1, two letters
public record PostalAddress(
        @NotBlank @Size(max = 120) @NoCardNumber String street,
        @Nullable @Size(max = 20) @NoCardNumber String postalCode,
        @NotBlank @Size(max = 80) @NoCardNumber String city,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be the two letters of a country")
        String country) {}
