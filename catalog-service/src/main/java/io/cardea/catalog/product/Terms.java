package io.cardea.catalog.product;

import java.time.Period;

/// For how long a product is bought (A07, A09, A10).
public sealed interface Terms {

    /// Again and again until it is cancelled.
    ///
    /// @param interval from one payment to the next
    /// @param grace how long access goes on while a payment is awaited; zero for not at all
    record Recurring(Period interval, Period grace) implements Terms {

        /// Unless somebody says otherwise.
        public static final Period USUAL_GRACE = Period.ofDays(7);
    }

    /// Once.
    ///
    /// @param duration from the first day on
    record OneOff(Period duration) implements Terms {}
}
