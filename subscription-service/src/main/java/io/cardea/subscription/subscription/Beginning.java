package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where the days begin that are being paid.
///
/// Right after what is bought, however late that is: so no day is lost, and none of a grace is free. What nobody could
/// use is not counted. A first payment, and one that no grace was waiting for, therefore begins on its own day; after a
/// grace, the days since its end lapse.
///
/// @param start the first day
/// @param notBefore the same, where it is later than the end of what was bought before
/// @param lapsedFrom the first day that lapses; absent where none does
public record Beginning(
        LocalDate start,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate lapsedFrom) {

    public static Beginning of(Subscription subscription, LocalDate today) {
        var end = subscription.firstUnpaidDay();
        if (!today.isAfter(end) || subscription.timeline().open()) {
            return new Beginning(end, null, null);
        }
        var graceEnd = graceEnd(subscription, end);
        if (graceEnd.equals(end)) {
            return new Beginning(today, today, null);
        }
        return new Beginning(end, null, today.isAfter(graceEnd) ? graceEnd : null);
    }

    /// Notes the days that lapse until today.
    public Draft passOver(Draft draft, LocalDate today) {
        return lapsedFrom == null ? draft : draft.lapsed(new Days(lapsedFrom, today));
    }

    private static LocalDate graceEnd(Subscription subscription, LocalDate end) {
        return subscription.purchases().awaitsFirstPayment()
                        || subscription.purchases().endsRefunded()
                ? end
                : subscription.agreements().last().terms().graceAfter(end);
    }
}
