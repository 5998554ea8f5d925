package io.cardea.subscription.freeze;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.subscription.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a subscription is not frozen or unfrozen.
sealed interface FreezeRefusal extends Refusal {

    /// The product does not allow it.
    @Code("subscription.freezing-not-allowed")
    record NotAllowed(UUID subscription) implements FreezeRefusal {

        @Override
        public String detail() {
            return "What was bought cannot be frozen.";
        }
    }

    /// More days of a year would be frozen than the product allows.
    ///
    /// @param left how many days of that year may still be frozen
    @Code("subscription.freeze-too-long")
    record TooLong(UUID subscription, int year, int mostDaysAYear, int left) implements FreezeRefusal {

        @Override
        public String detail() {
            return "At most %d days of %d may be frozen, and %d are left.".formatted(mostDaysAYear, year, left);
        }

        @Override
        public String field() {
            return "until";
        }
    }

    /// The freeze would begin on a day that is not paid, or the subscription is cancelled or in review.
    ///
    /// @param rule which of these it is
    /// @param earliest the first day from which on it could be frozen; absent where there is none
    /// @param latest the last such day
    @Code("subscription.not-freezable")
    record NotFreezable(
            UUID subscription,
            Status subscriptionStatus,
            LocalDate from,
            DayRule rule,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest)
            implements FreezeRefusal {

        @Override
        public String detail() {
            var because = "This subscription is %s, and cannot be frozen from %s on%s."
                    .formatted(subscriptionStatus, from, because());
            return earliest == null
                    ? because
                    : "%s A freeze can begin from %s to %s.".formatted(because, earliest, latest);
        }

        private String because() {
            return switch (rule) {
                case IN_REVIEW -> ": a person has to decide on a payment first";
                case CANCELLED -> ": it was cancelled at once";
                case NOTHING_PAID -> ": nothing is paid yet";
                case BEFORE_FIRST_DAY -> ", which lies before its first day";
                case AFTER_LAST_DAY -> ", which lies after its last day";
                case TOO_FAR_AHEAD -> ", which lies more than twelve months after its last paid day";
            };
        }

        @Override
        public @Nullable String field() {
            return switch (rule) {
                case IN_REVIEW, CANCELLED, NOTHING_PAID -> null;
                case BEFORE_FIRST_DAY, AFTER_LAST_DAY, TOO_FAR_AHEAD -> "from";
            };
        }
    }

    /// What is asked of a subscription, and of the day from which on it shall be frozen.
    enum DayRule {
        IN_REVIEW,
        CANCELLED,
        NOTHING_PAID,
        BEFORE_FIRST_DAY,
        AFTER_LAST_DAY,
        TOO_FAR_AHEAD
    }

    /// The dates are in the wrong order, in the past, or further apart than ten years.
    ///
    /// @param rule which of these it is
    @Code("subscription.freeze-dates")
    record ImpossibleDates(LocalDate from, @Nullable LocalDate until, LocalDate today, DateRule rule)
            implements FreezeRefusal {

        @Override
        public String detail() {
            return switch (rule) {
                case FROM_IN_THE_PAST -> "A freeze begins today (%s) or later, not on %s.".formatted(today, from);
                case FROM_TOO_FAR_AHEAD ->
                    "A freeze begins within ten years from today (%s), not on %s.".formatted(today, from);
                case UNTIL_NOT_AFTER_FROM -> "A freeze from %s on ends after that, not on %s.".formatted(from, until);
                case UNTIL_TOO_FAR_AHEAD ->
                    "A freeze from %s on ends within ten years, not on %s.".formatted(from, until);
            };
        }

        @Override
        public String field() {
            return switch (rule) {
                case FROM_IN_THE_PAST, FROM_TOO_FAR_AHEAD -> "from";
                case UNTIL_NOT_AFTER_FROM, UNTIL_TOO_FAR_AHEAD -> "until";
            };
        }
    }

    /// What is asked of the dates of a freeze.
    enum DateRule {
        FROM_IN_THE_PAST,
        FROM_TOO_FAR_AHEAD,
        UNTIL_NOT_AFTER_FROM,
        UNTIL_TOO_FAR_AHEAD
    }

    /// The freeze cannot end on that day.
    @Code("subscription.unfreeze-date")
    record ImpossibleEnd(
            LocalDate on, LocalDate earliest, @Nullable LocalDate latest) implements FreezeRefusal {

        @Override
        public String detail() {
            return "The freeze can end from %s on%s.".formatted(earliest, latest == null ? "" : ", until " + latest);
        }

        @Override
        public String field() {
            return "on";
        }
    }

    /// There is no freeze that could end.
    @Code("subscription.not-frozen")
    record NotFrozen(UUID subscription, Status subscriptionStatus) implements FreezeRefusal {

        @Override
        public String detail() {
            return "This subscription is %s, and no freeze of it is ahead.".formatted(subscriptionStatus);
        }
    }
}
