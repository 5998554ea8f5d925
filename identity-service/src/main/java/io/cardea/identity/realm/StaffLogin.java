package io.cardea.identity.realm;

import java.util.UUID;

/// Somebody who logs in to work for a company.
///
/// @param id the subject of their tokens
/// @param role the one realm role that they get; they are no members
/// @param password shown once, kept by Keycloak as a hash only
public record StaffLogin(UUID id, String email, String givenName, String familyName, String role, String password) {

    @Override
    public String toString() {
        return "StaffLogin[%s, %s]".formatted(id, role);
    }
}
