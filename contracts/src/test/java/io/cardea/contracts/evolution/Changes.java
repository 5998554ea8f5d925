package io.cardea.contracts.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Notes the changes of one comparison.
record Changes(Side side, List<Change> found) {

    Changes(Side side) {
        this(side, new ArrayList<>());
    }

    /// The same notebook, for another side.
    Changes on(Side other) {
        return new Changes(other, found);
    }

    void add(ChangeKind kind, String place) {
        found.add(new Change(kind, side, place));
    }

    void addIf(boolean happened, ChangeKind kind, String place) {
        if (happened) {
            add(kind, place);
        }
    }

    List<Change> breaking() {
        return found.stream().filter(Change::breaks).toList();
    }

    /// Names on either side, the old ones first.
    static Set<String> names(JsonNode before, JsonNode after) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static Set<String> words(JsonNode array) {
        var words = new LinkedHashSet<String>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    static Set<String> missing(Set<String> wanted, Set<String> from) {
        var rest = new LinkedHashSet<>(wanted);
        rest.removeAll(from);
        return rest;
    }
}
