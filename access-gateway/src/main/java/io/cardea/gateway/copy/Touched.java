package io.cardea.gateway.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a transaction has changed of the copy.
///
/// @param first the passes of cards that had none
/// @param passes the credentials that may find another pass than before
public record Touched(List<PackedPass> first, Set<CredentialKey> passes, Set<UUID> gates, Set<UUID> companies) {

    /// Nothing yet.
    public static Touched nothing() {
        return new Touched(new ArrayList<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    boolean isEmpty() {
        return first.isEmpty() && passes.isEmpty() && gates.isEmpty() && companies.isEmpty();
    }
}
