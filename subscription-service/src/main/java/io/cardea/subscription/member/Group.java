package io.cardea.subscription.member;

import java.util.List;
import java.util.UUID;

/// A family or an organization that can share a subscription.
///
/// @param present who is in it now, the holder among them, in the order in which they joined; nobody once it is
///     dissolved
public record Group(UUID id, UUID holder, List<UUID> present) {

    public Group {
        present = List.copyOf(present);
    }

    public boolean isDissolved() {
        return present.isEmpty();
    }
}
