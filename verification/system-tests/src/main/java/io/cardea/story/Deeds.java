package io.cardea.story;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the story has made, by the kind of thing: what a partner's feed must show in the end.
final class Deeds {

    private final Map<String, Set<String>> idsByKind = new ConcurrentHashMap<>();

    /// Something of this kind (as in event types: `card`, `passage`) now exists.
    void made(String kind, String id) {
        idsByKind.computeIfAbsent(kind, _ -> ConcurrentHashMap.newKeySet()).add(id);
    }

    Map<String, Set<String>> byKind() {
        return Map.copyOf(idsByKind);
    }

    int count() {
        return idsByKind.values().stream().mapToInt(Set::size).sum();
    }
}
