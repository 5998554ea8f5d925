package io.cardea.identity.group;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody's place in a group.
///
/// @param since when they joined; another role does not change it
/// @param guardians who looks after them, each a holder or guardian of the same group
record GroupMember(UUID member, GroupRole role, Instant since, List<UUID> guardians) {

    GroupMember {
        guardians = List.copyOf(guardians);
    }

    GroupMember as(GroupRole newRole, List<UUID> newGuardians) {
        return new GroupMember(member, newRole, since, newGuardians);
    }

    GroupMember notGuardedBy(UUID guardian) {
        return as(role, guardians.stream().filter(g -> !g.equals(guardian)).toList());
    }
}
