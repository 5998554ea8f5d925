package io.cardea.identity.group;

import java.util.List;
import java.util.UUID;

/// A group as `identity.groups` tells of it: without its name, which may be a family's.
record GroupMessage(UUID id, GroupKind kind, UUID holder, List<GroupMember> members, GroupStatus status) {

    /// The one place where a group becomes a message.
    static GroupMessage of(Group group) {
        return new GroupMessage(group.id(), group.kind(), group.holder(), group.members(), group.status());
    }
}
