package io.cardea.gateway.revocation;

import io.cardea.access.Freeze;
import io.cardea.access.Pass;
import io.cardea.access.Validity;
import java.time.Instant;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// That a pass opens less than before.
///
/// @param since the first instant at which it did open and does not any more
/// @param madeAt the business time at which that was decided
public record Revocation(Instant since, Instant madeAt) {

    /// What a newer pass takes away from an older one; null where that is nothing, or not before some time to come.
    ///
    /// @param madeAt null where nobody says; then only what the intervals of the passes say is known
    public static @Nullable Revocation between(Pass before, Pass after, @Nullable Instant madeAt) {
        if (opensAlike(before, after)) {
            return null;
        }
        Instant lost = firstLost(before, after);
        Instant withdrawn = isWithdrawn(before, after) ? madeAt : null;
        if (lost == null) {
            return withdrawn == null ? null : new Revocation(withdrawn, withdrawn);
        }
        Instant since = withdrawn != null && withdrawn.isBefore(lost) ? withdrawn : lost;
        return new Revocation(since, madeAt == null ? since : madeAt);
    }

    /// Together with another one of the same card.
    Revocation with(Revocation other) {
        return new Revocation(
                since.isBefore(other.since) ? since : other.since,
                madeAt.isBefore(other.madeAt) ? madeAt : other.madeAt);
    }

    // Most passes that arrive have only counted a use.
    private static boolean opensAlike(Pass before, Pass after) {
        Validity was = before.validity();
        Validity is = after.validity();
        return before.status() == after.status()
                && was.endsAt().equals(is.endsAt())
                && was.spans().equals(is.spans())
                && was.graces().equals(is.graces())
                && was.freezes().equals(is.freezes())
                && before.sites().equals(after.sites())
                && before.rights().equals(after.rights());
    }

    // Status, sites and rights have no time of their own: they are other ones from when somebody said so.
    private static boolean isWithdrawn(Pass before, Pass after) {
        return before.status() != after.status()
                || !before.sites().equals(after.sites())
                || !before.rights().equals(after.rights());
    }

    // Between two boundaries neither pass changes its mind.
    private static @Nullable Instant firstLost(Pass before, Pass after) {
        for (Instant boundary : boundaries(before, after)) {
            if (before.isOpenAt(boundary) && !after.isOpenAt(boundary)) {
                return boundary;
            }
        }
        return null;
    }

    private static TreeSet<Instant> boundaries(Pass... passes) {
        TreeSet<Instant> boundaries = new TreeSet<>();
        for (Pass pass : passes) {
            Validity validity = pass.validity();
            boundaries.add(validity.endsAt());
            Stream.concat(validity.spans().stream(), validity.graces().stream()).forEach(span -> {
                boundaries.add(span.from());
                boundaries.add(span.to());
            });
            validity.freezes().stream().map(Freeze::from).forEach(boundaries::add);
            validity.freezes().stream().map(Freeze::to).filter(to -> to != null).forEach(boundaries::add);
        }
        return boundaries;
    }
}
