package io.cardea.identity.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one service says it has left to do for a company.
///
/// @param participant who says it
/// @param journal rows not yet published
/// @param lag records not yet applied
/// @param dueTimers timers whose instant has come
/// @param nextDue when a timer is due next, after now
/// @param clock the company's clock as it is known there; null before the company has arrived
/// @param queued what else it has to do
/// @param activity grows with all that the service does on its own
record Report(
        String participant,
        long journal,
        long lag,
        long dueTimers,
        @Nullable Instant nextDue,
        @Nullable Instant clock,
        long queued,
        long activity) {

    /// What keeps the service busy while the clock stands at that instant; null when nothing does.
    @Nullable
    String busyWith(Instant at) {
        if (!at.equals(clock)) {
            return "%s has not heard of %s yet".formatted(participant, at);
        }
        if (journal > 0) {
            return "%s has %d rows to publish".formatted(participant, journal);
        }
        if (lag > 0) {
            return "%s has %d records to apply".formatted(participant, lag);
        }
        if (queued > 0) {
            return "%s has %d things in a queue of its own".formatted(participant, queued);
        }
        return dueTimers > 0 ? "%s has %d timers to ring".formatted(participant, dueTimers) : null;
    }
}
