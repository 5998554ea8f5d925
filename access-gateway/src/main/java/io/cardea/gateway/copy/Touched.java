package io.cardea.gateway.copy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What a transaction has changed of the copy.
public record Touched(Set<CredentialKey> passes, Set<UUID> gates, Set<UUID> companies) {

    /// Nothing yet.
    public static Touched nothing() {
        return new Touched(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    boolean isEmpty() {
        return passes.isEmpty() && gates.isEmpty() && companies.isEmpty();
    }
}
