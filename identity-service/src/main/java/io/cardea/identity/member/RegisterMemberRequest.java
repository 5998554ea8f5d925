package io.cardea.identity.member;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is said of a new member. Who registers themselves may leave out what their login says.
///
/// @param kind absent for a person
/// @param familyName or the organization's name
record RegisterMemberRequest(
        @Nullable MemberKind kind,
        @Nullable @Size(max = 120) @NoCardNumber String givenName,
        @Nullable @Size(max = 120) @NoCardNumber String familyName,
        @Nullable @Size(max = 254) @NoCardNumber String email) {}
