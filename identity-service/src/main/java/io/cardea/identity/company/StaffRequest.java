package io.cardea.identity.company;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.identity.realm.StaffLogin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;

/// What is said of somebody who will work for the company.
public record StaffRequest(
        @NotNull String role,
        @NotBlank @Email @Size(max = 254) @NoCardNumber String email,
        @NotBlank @Size(max = 120) @NoCardNumber String givenName,
        @NotBlank @Size(max = 120) @NoCardNumber String familyName) {

    /// The role; a refusal where it is none of staff's.
    public StaffRole staffRole() {
        return StaffRole.named(role)
                .orElseThrow(() -> new Refused(
                        new InvalidField("role", "role must be owner, manager, front-desk or accountant.")));
    }

    /// The login, under an id and with a password that is shown once.
    public StaffLogin login(UUID id, String password) {
        String address = email.toLowerCase(Locale.ROOT);
        return new StaffLogin(
                id, address, givenName.strip(), familyName.strip(), staffRole().roleName(), password);
    }
}
