package io.cardea.story.secrecy;

import io.cardea.chassis.cardnumber.CardNumbers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks for card numbers in whatever it is shown, and knows how much of what it was shown.
public final class Hunt {

    private final Map<String, Long> seen = new TreeMap<>();
    private final TreeSet<String> found = new TreeSet<>();

    void see(String where, String text) {
        seen.merge(where, 1L, Long::sum);
        CardNumbers.in(text).forEach(number -> found.add(where + ": " + number));
    }

    /// Where one was found, and which.
    public List<String> found() {
        return List.copyOf(found);
    }

    /// How many rows, records or lines there were, by table, topic or file.
    public Map<String, Long> seen() {
        return Map.copyOf(seen);
    }
}
