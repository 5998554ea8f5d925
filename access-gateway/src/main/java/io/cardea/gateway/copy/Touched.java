package io.cardea.gateway.copy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a transaction has changed of the copy.
///
/// @param first the passes of cards that had none
/// @param replaced cards of which there was a pass, each with a credential that finds another pass than before
public record Touched(List<PackedPass> first, Set<Replaced> replaced, Set<UUID> gates, Set<UUID> companies) {

    /// A credential that this card has, or had.
    public record Replaced(UUID card, CredentialKey credential) {}

    /// Nothing yet.
    public static Touched nothing() {
        return new Touched(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void replace(HeldPass before, HeldPass now) {
        replaced.add(new Replaced(before.card(), before.credential()));
        replaced.add(new Replaced(now.card(), now.credential()));
    }

    boolean isEmpty() {
        return first.isEmpty() && replaced.isEmpty() && gates.isEmpty() && companies.isEmpty();
    }
}
