package io.cardea.identity.group;

import java.util.UUID;

/// What can happen to a group.
sealed interface GroupChange {

    record Founded() implements GroupChange {}

    record Joined(UUID member, GroupRole role) implements GroupChange {}

    /// Another role, or other guardians. A new holder takes the place of the old one, who stays as a guardian.
    record RoleChanged(UUID member, GroupRole role) implements GroupChange {}

    record Left(UUID member) implements GroupChange {}

    record Dissolved() implements GroupChange {}
}
