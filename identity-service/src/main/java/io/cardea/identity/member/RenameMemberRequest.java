package io.cardea.identity.member;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Another name for a member.
record RenameMemberRequest(
        @Nullable @Size(max = 120) @NoCardNumber String givenName,
        @NotBlank @Size(max = 120) @NoCardNumber String familyName) {}
