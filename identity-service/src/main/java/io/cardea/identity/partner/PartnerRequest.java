package io.cardea.identity.partner;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// What is said of a new partner.
record PartnerRequest(
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{1,30}", message = "must be 2 to 31 lower-case letters, digits and hyphens")
        String name) {}
