package io.cardea.subscription.terms;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// For how long one payment buys the benefits of a product.
public sealed interface Terms {

    /// Paid again and again: each payment buys one `interval`; after the last one, access lasts for the `grace`.
    ///
    /// @param commitment for how long after the first paid day nobody leaves; absent where one may at any time
    record Recurring(
            Period interval, Period grace, @Nullable Period commitment) implements Terms {}

    /// Paid once, for `duration`.
    ///
    /// @param until the day after the last one, for everybody and whatever the duration
    /// @param endless why no date ends it; the duration is a hundred years then
    record OneOff(
            Period duration,
            @Nullable LocalDate until,
            @Nullable Endless endless) implements Terms {}

    /// Why no date ends what was bought.
    enum Endless {
        NEVER_ENDS,
        UNTIL_USED_UP
    }

    /// How long one payment lasts, on the calendar.
    default Period length() {
        return switch (this) {
            case Recurring recurring -> recurring.interval();
            case OneOff oneOff -> oneOff.duration();
        };
    }

    /// Whether payments follow each other without anybody asking for them.
    default boolean renewsByItself() {
        return this instanceof Recurring;
    }

    /// The end of the grace that follows the last paid day; `end` itself where there is none.
    default LocalDate graceAfter(LocalDate end) {
        return switch (this) {
            case Recurring recurring -> end.plus(recurring.grace());
            case OneOff _ -> end;
        };
    }

    /// The day on which all of it is over, whoever bought it when; absent where there is none.
    default @Nullable LocalDate until() {
        return this instanceof OneOff oneOff ? oneOff.until() : null;
    }

    /// That date, or the one on which all of it is over, if that comes first.
    default LocalDate endBy(LocalDate date) {
        var until = until();
        return until != null && until.isBefore(date) ? until : date;
    }

    /// Why no date ends it; absent where one does.
    default @Nullable Endless endlessness() {
        return this instanceof OneOff oneOff ? oneOff.endless() : null;
    }

    /// For how long after the first paid day nobody leaves.
    default @Nullable Period committed() {
        return this instanceof Recurring recurring ? recurring.commitment() : null;
    }
}
