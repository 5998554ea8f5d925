package io.cardea.identity.card;

import java.util.Set;
import java.util.UUID;

/// What is known here of a subscription.
///
/// @param status as its owner calls it
record KnownSubscription(UUID id, UUID member, String status) {

    private static final Set<String> OVER = Set.of("EXPIRED", "CANCELLED");

    boolean isOver() {
        return OVER.contains(status);
    }
}
