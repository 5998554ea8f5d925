package io.cardea.identity.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Another name for a member.
record RenameMemberRequest(
        @Nullable @Size(max = 120) String givenName,
        @NotBlank @Size(max = 120) String familyName) {}
