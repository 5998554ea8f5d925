package io.cardea.billing.close;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The differences that a comparison finds, each once.
final class Differences {

    private final Map<String, Difference> found = new TreeMap<>();

    /// @param which tells it from others of its kind, the same whenever it is found
    /// @return its key
    String add(DifferenceClass kind, String which, @Nullable UUID subscription, String text) {
        String key = kind + "/" + which;
        found.putIfAbsent(key, new Difference(key, kind, subscription, text, null));
        return key;
    }

    /// In the order of their keys.
    List<Difference> all() {
        return List.copyOf(found.values());
    }
}
