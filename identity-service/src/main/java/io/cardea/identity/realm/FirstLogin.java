package io.cardea.identity.realm;

import java.util.UUID;

/// What is shown once of a new login.
///
/// @param login what to type: the e-mail
public record FirstLogin(UUID id, String login, String email, String role, String password) {

    public static FirstLogin of(StaffLogin staff) {
        return new FirstLogin(staff.id(), staff.email(), staff.email(), staff.role(), staff.password());
    }

    @Override
    public String toString() {
        return "FirstLogin[%s, %s]".formatted(id, role);
    }
}
