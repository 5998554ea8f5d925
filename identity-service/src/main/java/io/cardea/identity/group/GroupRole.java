package io.cardea.identity.group;

/// What somebody is in a group.
enum GroupRole {
    /// For whom subscriptions of the group are bought; always exactly one.
    HOLDER,
    /// May be named as somebody's guardian.
    GUARDIAN,
    /// May have guardians.
    MEMBER;

    boolean mayGuard() {
        return this != MEMBER;
    }

    boolean mayBeGuarded() {
        return this == MEMBER;
    }
}
