package io.cardea.identity.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Steers an advance from timer to timer.
///
/// The clock moves only after two rounds in a row in which nobody had anything left and nobody had done anything in
/// between: a record on its way is then in no queue and in nobody's hands (Mattern's four counters, 1987).
final class Steering {

    private Steering() {}

    /// @param at where the clock stands
    /// @param before the round before this one, or null right after a move
    static Step next(Instant at, Instant target, @Nullable Round before, Round now) {
        var unrest = now.unrest(at);
        if (unrest.isPresent()) {
            return new Step.Wait(unrest.get());
        }
        if (before == null || before.unrest(at).isPresent() || !now.sameActivityAs(before)) {
            return new Step.Wait("a second quiet round");
        }
        Instant next = now.nextDue().filter(due -> due.isBefore(target)).orElse(target);
        if (next.isAfter(at)) {
            return new Step.Move(next);
        }
        return at.isBefore(target) ? new Step.Wait("timers that are about to ring") : new Step.Arrived();
    }
}
