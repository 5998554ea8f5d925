package io.cardea.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of several rights of a pass, or one that does not hold at every hour.
///
/// @param benefit that gives it
/// @param sites where it holds; empty means everywhere in the company
/// @param hours when it holds, inside the spans and graces of the pass; null: always
/// @param counted whether going in by it takes a use
public record Right(UUID benefit, Set<UUID> sites, @Nullable OpeningHours hours, boolean counted) {

    public Right {
        sites = Set.copyOf(sites);
    }

    boolean holdsAt(UUID site) {
        return sites.isEmpty() || sites.contains(site);
    }
}
