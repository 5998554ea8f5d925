package io.cardea.identity.company;

import java.util.Arrays;
import java.util.Optional;

/// What somebody may do who works for a company: a role of its realm.
public enum StaffRole {
    OWNER("owner"),
    MANAGER("manager"),
    FRONT_DESK("front-desk"),
    ACCOUNTANT("accountant");

    private final String roleName;

    StaffRole(String roleName) {
        this.roleName = roleName;
    }

    /// As Keycloak and the API write it.
    public String roleName() {
        return roleName;
    }

    /// The role of that name; empty where there is none, `member` included.
    public static Optional<StaffRole> named(String name) {
        return Arrays.stream(values()).filter(r -> r.roleName.equals(name)).findFirst();
    }
}
