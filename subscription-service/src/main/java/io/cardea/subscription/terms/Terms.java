package io.cardea.subscription.terms;

import io.cardea.subscription.calendar.Anchor;
import java.time.LocalDate;
import java.time.Period;

/// For how long one payment buys the benefits of a product.
public sealed interface Terms {

    /// Paid again and again: each payment buys one `interval`; after the last one, access lasts for the `grace`.
    record Recurring(Period interval, Period grace) implements Terms {}

    /// Paid once, for `duration`.
    record OneOff(Period duration) implements Terms {}

    /// How long one payment lasts, on the calendar.
    default Period length() {
        return switch (this) {
            case Recurring recurring -> recurring.interval();
            case OneOff oneOff -> oneOff.duration();
        };
    }

    /// Whether a payment for period `index` can exist at all.
    default boolean sells(int index) {
        return switch (this) {
            case Recurring _ -> true;
            case OneOff _ -> index == 0;
        };
    }

    /// The end of the grace that follows the last paid day; `end` itself where there is none.
    default LocalDate graceAfter(LocalDate end) {
        return switch (this) {
            case Recurring recurring -> end.plus(recurring.grace());
            case OneOff _ -> end;
        };
    }

    /// The day after the last one of period `index`, when that period begins on the anchor's own boundary.
    default LocalDate endOf(int index, Anchor anchor) {
        return anchor.boundary(index + 1, length());
    }
}
