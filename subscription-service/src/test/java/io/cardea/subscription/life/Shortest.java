package io.cardea.subscription.life;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shortest part of a life that still breaks a law: deeds are left out, larger runs first, for as long as it
/// breaks.
///
/// @param broken what the law says to it
record Shortest(Law law, long seed, List<Deed> deeds, String broken) {

    static Shortest of(Law law, long seed, List<Deed> all) {
        var deeds = List.copyOf(all);
        for (int run = deeds.size() / 2; run > 0; run = shrunk(law, seed, deeds, run) == null ? run / 2 : run) {
            var fewer = shrunk(law, seed, deeds, run);
            deeds = fewer == null ? deeds : fewer;
        }
        return new Shortest(law, seed, deeds, String.valueOf(breaking(law, seed, deeds)));
    }

    String told() {
        var lines = new StringBuilder("-Dlife=%d: %s%nit is enough that%n".formatted(seed, broken));
        deeds.forEach(deed -> lines.append("  ").append(deed).append(System.lineSeparator()));
        return lines.toString();
    }

    /// The first shorter list, without a run of that length, that still breaks the law.
    private static @Nullable List<Deed> shrunk(Law law, long seed, List<Deed> deeds, int run) {
        for (int from = 0; from + run <= deeds.size(); from++) {
            var fewer = new ArrayList<>(deeds);
            fewer.subList(from, from + run).clear();
            if (breaking(law, seed, fewer) != null) {
                return List.copyOf(fewer);
            }
        }
        return null;
    }

    private static @Nullable String breaking(Law law, long seed, List<Deed> deeds) {
        var life = new Life(seed);
        for (var deed : deeds) {
            try {
                law.check(life.live(deed));
            } catch (AssertionError | RuntimeException e) {
                return String.valueOf(e.getMessage());
            }
        }
        return null;
    }
}
