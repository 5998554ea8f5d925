package io.cardea.chassis.quiescence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reading of how much this service has left to do for a company; what is counted in the database is counted up to
/// two hundred.
///
/// @param journal rows not yet published
/// @param lag records not yet applied, of all companies
/// @param dueTimers timers whose instant has come
/// @param nextDue the next instant at which a timer will be due
/// @param clock the company's clock as it is known here; null before the company has arrived
/// @param queued what else the service has to do ([Undone])
/// @param activity grows with all that the process does on its own
public record Quiescence(
        UUID company,
        long journal,
        long lag,
        long dueTimers,
        @Nullable Instant nextDue,
        @Nullable Instant clock,
        long queued,
        long activity) {

    /// Is there nothing left to do here while the company's clock stands at that instant?
    boolean isQuietAt(Instant at) {
        return at.equals(clock) && left() == 0;
    }

    long left() {
        return journal + lag + dueTimers + queued;
    }
}
