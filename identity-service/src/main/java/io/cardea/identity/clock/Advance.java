package io.cardea.identity.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored advance of a company's clock, with how far it has come.
///
/// @param to where it goes
/// @param at where the clock stands
/// @param moves how many steps it has taken
/// @param waitingFor what it waits for just now
/// @param lastRound what the services said last; null right after a move
/// @param happened what it brought about, once it is done
record Advance(
        UUID id,
        UUID company,
        Instant from,
        Instant to,
        Instant at,
        AdvanceStatus status,
        int moves,
        @Nullable String waitingFor,
        @Nullable Round lastRound,
        @Nullable Happened happened) {

    /// How far the clocks of two machines may be apart.
    private static final long SKEW = Duration.ofMinutes(1).toMillis();

    static Advance begun(UUID id, UUID company, Instant from, Instant to) {
        return new Advance(id, company, from, to, from, AdvanceStatus.RUNNING, 0, null, null, null);
    }

    /// What to do after that round.
    Step after(Round round) {
        return Steering.next(at, to, lastRound, round);
    }

    Advance waiting(String because, Round round) {
        return new Advance(id, company, from, to, at, AdvanceStatus.RUNNING, moves, because, round, null);
    }

    Advance moved(Instant now) {
        return new Advance(id, company, from, to, now, AdvanceStatus.RUNNING, moves + 1, null, null, null);
    }

    Advance arrived(Happened told) {
        return new Advance(id, company, from, to, at, AdvanceStatus.DONE, moves, null, null, told);
    }

    boolean isRunning() {
        return status == AdvanceStatus.RUNNING;
    }

    /// An id older than everything that any service has written because of it: ids begin with the real time.
    UUID olderThanItsEffects() {
        long began = id.getMostSignificantBits() >>> 16;
        return new UUID(Math.max(0, began - SKEW) << 16, 0);
    }
}
