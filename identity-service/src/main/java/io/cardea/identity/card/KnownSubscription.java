package io.cardea.identity.card;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known here of a subscription.
///
/// @param status as its owner calls it
/// @param group the group that shares it, where one does; for how many of it is not known here
record KnownSubscription(
        UUID id, UUID member, String status, @Nullable UUID group) {

    private static final Set<String> OVER = Set.of("EXPIRED", "CANCELLED");

    boolean isOver() {
        return OVER.contains(status);
    }
}
