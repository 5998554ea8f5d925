package io.cardea.subscription.subscription;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a subscription cannot be changed as somebody wants, for reasons that concern more than one kind of change.
public sealed interface SubscriptionRefusal extends Refusal {

    /// Facts contradict each other. A person has to decide first.
    @Code("subscription.in-review")
    record InReview(UUID subscription) implements SubscriptionRefusal {

        @Override
        public String detail() {
            return "This subscription is in review: a payment does not fit, and a person has to decide on it first.";
        }
    }

    /// It is cancelled, or will be.
    @Code("subscription.cancelled")
    record IsCancelled(UUID subscription, @Nullable LocalDate on) implements SubscriptionRefusal {

        @Override
        public String detail() {
            return "This subscription is cancelled%s.".formatted(on == null ? "" : " from " + on + " on");
        }
    }

    /// There are no paid days left that the change could be about.
    @Code("subscription.nothing-left")
    record NothingLeft(UUID subscription, Status subscriptionStatus, LocalDate today) implements SubscriptionRefusal {

        @Override
        public String detail() {
            return "This subscription is %s, and has no days left on %s.".formatted(subscriptionStatus, today);
        }
    }

    /// A freeze has no end yet, so nobody knows when the days after it come.
    @Code("subscription.end-unknown")
    record EndUnknown(UUID subscription, UUID freeze) implements SubscriptionRefusal {

        @Override
        public String detail() {
            return "This subscription is frozen without an end, so nobody knows when its days are over.";
        }
    }

    /// Another change of that kind waits already. Nothing is overwritten in silence.
    @Code("subscription.change-scheduled")
    record AlreadyScheduled(UUID subscription, UUID scheduled, SubscriptionChange.Wanted what)
            implements SubscriptionRefusal {

        @Override
        public String detail() {
            return "Another %s waits already."
                    .formatted(what.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    /// Its holder has promised to stay until a day that has not come.
    @Code("subscription.committed")
    record Committed(UUID subscription, LocalDate until) implements SubscriptionRefusal {

        @Override
        public String detail() {
            return "This subscription was taken until %s at least, and can neither be left before nor become something for a shorter time."
                    .formatted(until);
        }
    }

    /// It is not of a kind for which this makes sense.
    @Code("subscription.not-changeable")
    record NotChangeable(UUID subscription, Because because) implements SubscriptionRefusal {

        @Override
        public String detail() {
            return switch (because) {
                case ENDLESS -> "This subscription, or what it shall become, has no end that could stay or move.";
                case PAID_ONCE -> "This subscription is paid once, so no periods follow each other.";
                case AWAITS_FIRST_USE -> "This subscription begins with its first use, and was not used yet.";
                case NOTHING_PAID -> "Nothing is paid yet, and the first payment is for a whole period.";
                case TRIAL -> "This subscription is being tried; there are no paid days yet.";
            };
        }
    }

    /// What it is that makes no sense of a change.
    enum Because {
        ENDLESS,
        PAID_ONCE,
        AWAITS_FIRST_USE,
        NOTHING_PAID,
        TRIAL
    }
}
