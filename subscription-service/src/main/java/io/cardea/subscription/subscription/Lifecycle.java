package io.cardea.subscription.subscription;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which status the facts amount to at an instant. The order of the questions is the order of their weight.
///
/// @param over whether all that was bought is over before its first day, since it was given back
/// @param cancelledFrom the instant from which on it is cancelled, if it is known
/// @param usedUpFrom the instant from which on no use is left, where that ends it
record Lifecycle(
        boolean inDoubt,
        Access access,
        boolean over,
        @Nullable Instant cancelledFrom,
        @Nullable Instant usedUpFrom) {

    static Lifecycle of(Subscription subscription) {
        var on = subscription.cancelledOn();
        return new Lifecycle(
                !subscription.contradictions().isEmpty(),
                subscription.access(),
                subscription.purchases().endsRefunded()
                        && subscription.access().spans().isEmpty(),
                on == null ? null : subscription.home().beginning(on),
                subscription.usedUpAt());
    }

    Status at(Instant instant) {
        if (inDoubt) {
            return Status.REVIEW;
        }
        if (isPast(cancelledFrom, instant)) {
            return Status.CANCELLED;
        }
        if (access.frozen(instant)) {
            return Status.FROZEN;
        }
        if (isPast(usedUpFrom, instant)) {
            return Status.EXPIRED;
        }
        return access.paid(instant) ? Status.ACTIVE : beside(instant);
    }

    /// The first boundary after `instant` from which on the status is another one.
    @Nullable
    Instant nextAfter(Instant instant) {
        var now = at(instant);
        return boundaries()
                .filter(boundary -> boundary.isAfter(instant) && at(boundary) != now)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Status beside(Instant instant) {
        if (access.grace(instant)) {
            return Status.GRACE;
        }
        return access.ahead(instant) && !over ? Status.PENDING : Status.EXPIRED;
    }

    private Stream<Instant> boundaries() {
        return Stream.concat(access.boundaries(), Stream.ofNullable(cancelledFrom));
    }

    private static boolean isPast(@Nullable Instant from, Instant instant) {
        return from != null && !instant.isBefore(from);
    }
}
