package io.cardea.story.replay;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which way somebody went.
enum Direction {
    IN,
    OUT;

    private static final Set<String> INWARD = Set.of("in", "entry", "entrance", "enter", "inbound", "i", "1");
    private static final Set<String> OUTWARD = Set.of("out", "exit", "leave", "outbound", "o", "0", "2");

    static Optional<Direction> read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (INWARD.contains(word)) {
            return Optional.of(IN);
        }
        return OUTWARD.contains(word) ? Optional.of(OUT) : Optional.empty();
    }
}
