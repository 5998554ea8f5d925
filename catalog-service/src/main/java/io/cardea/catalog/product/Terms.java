package io.cardea.catalog.product;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// For how long a product is bought (A07, A09, A10).
public sealed interface Terms {

    /// Again and again until it is cancelled.
    ///
    /// @param interval from one payment to the next
    /// @param grace how long access goes on while a payment is awaited; zero for not at all
    /// @param commitment for how long after the first paid day nobody leaves; absent where one may at any time
    record Recurring(
            Period interval, Period grace, @Nullable Period commitment) implements Terms {

        /// Unless somebody says otherwise.
        public static final Period USUAL_GRACE = Period.ofDays(7);
    }

    /// Once.
    ///
    /// @param duration from the first day on
    /// @param until the day after the last one, for everybody and whatever the duration, as at the end of a
    ///     season
    /// @param endless why no date ends it; the duration is [#AS_GOOD_AS_FOR_EVER] then
    record OneOff(
            Period duration,
            @Nullable LocalDate until,
            @Nullable Endless endless) implements Terms {

        /// How long something lasts that no date ends, so that every reader finds a date where one is promised.
        public static final Period AS_GOOD_AS_FOR_EVER = Period.ofYears(100);
    }

    /// Why no date ends what was bought.
    enum Endless {
        /// Bought for life.
        NEVER_ENDS,
        /// Its uses end it, however long they take.
        UNTIL_USED_UP
    }
}
