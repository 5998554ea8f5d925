package io.cardea.entitlement.group;

import java.util.List;
import java.util.UUID;

/// A group as far as shared access depends on it; read from `identity.groups`.
///
/// @param members in the order in which they joined
public record GroupFacts(UUID id, List<Place> members, String status) {

    public GroupFacts {
        members = List.copyOf(members);
    }

    /// Who is in it now. In a group of any status that is not known to be active nobody is.
    List<UUID> present() {
        return status.equals("ACTIVE") ? members.stream().map(Place::member).toList() : List.of();
    }

    /// Somebody's place in it.
    public record Place(UUID member) {}
}
