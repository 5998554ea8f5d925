package io.cardea.entitlement.grant;

import io.cardea.entitlement.meter.MeterEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Grants after their uses.
///
/// @param used all uses ever, `overdrawn` ones included
/// @param overdraws uses that no grant covered, by business time
public record Burnt(List<Leftover> leftovers, int used, List<Overdraw> overdraws) {

    /// What no grant covered of one use.
    public record Overdraw(UUID use, int amount) {}

    /// What is left of one grant.
    public record Leftover(Grant grant, int left) {}

    /// What is left of the grants after these uses, which may come in any order; one that comes twice counts once.
    public static Burnt of(Collection<Grant> grants, Collection<MeterEvent> uses) {
        return BurnDown.burn(grants, uses);
    }

    public Burnt {
        leftovers = List.copyOf(leftovers);
        overdraws = List.copyOf(overdraws);
    }

    /// How many uses no grant covered.
    public int overdrawn() {
        return overdraws.stream().mapToInt(Overdraw::amount).sum();
    }

    /// The uses that are left at this instant; those of grants that lie ahead or are over do not count.
    public int remainingAt(Instant at) {
        return leftovers.stream()
                .filter(leftover -> leftover.grant().validAt(at))
                .mapToInt(Leftover::left)
                .sum();
    }

    /// The uses that are left at this instant or will be later: all but those of grants that are over.
    public int leftFrom(Instant at) {
        return leftovers.stream()
                .filter(leftover -> !leftover.grant().isOverAt(at))
                .mapToInt(Leftover::left)
                .sum();
    }

    /// The next instant after this one at which time alone changes what may be used, or null when there is none.
    /// What is used up begins and ends unnoticed.
    public @Nullable Instant changesAfter(Instant at) {
        return leftovers.stream()
                .filter(leftover -> leftover.left() > 0)
                .flatMap(leftover -> leftover.grant().boundaries())
                .filter(boundary -> boundary.isAfter(at))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /// What lapsed unused between two instants, the first not included.
    public int lapsedBetween(Instant after, Instant until) {
        return leftovers.stream()
                .filter(leftover -> liesBetween(leftover.grant().to(), after, until))
                .mapToInt(Leftover::left)
                .sum();
    }

    private static boolean liesBetween(@Nullable Instant instant, Instant after, Instant until) {
        return instant != null && instant.isAfter(after) && !instant.isAfter(until);
    }
}
