package io.cardea.catalog.benefit;

import java.util.List;
import java.util.UUID;

/// A defined entitlement (A18).
///
/// @param key names it for people; unique in the company
/// @param sites where it holds; empty means everywhere in the company
public record Benefit(UUID id, String key, String name, BenefitKind kind, List<UUID> sites) {

    public Benefit {
        sites = sites.stream().distinct().toList();
    }

    /// Does it hold at every one of these sites?
    public boolean holdsAt(List<UUID> all) {
        return sites.isEmpty() || !all.isEmpty() && sites.containsAll(all);
    }
}
