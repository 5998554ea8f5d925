package io.cardea.subscription.terms;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a product entitles to (A18), as the catalog defined it when it was bought.
///
/// @param kind as in the catalog; this service carries it on and never asks
/// @param sites where it holds; everywhere when empty
/// @param entries how many entries a payment buys; not counted when absent
public record Benefit(
        UUID benefit,
        String key,
        String kind,
        List<UUID> sites,
        @Nullable Integer entries) {

    public Benefit {
        sites = List.copyOf(sites);
    }
}
