package io.cardea.subscription.facts;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Days that somebody bought or was given. Where they lie on the calendar follows from the other facts.
///
/// @param days as they were bought
/// @param invoice what paid for them; absent when nobody had to pay
/// @param notBefore the first day, where that is later than the end of what was bought before
/// @param ended how many of the days were given, where the rest went elsewhere
/// @param worth what all the days cost; absent when they cost nothing
/// @param credit what earlier days were worth that ended for these, and so needed not to be paid again
public record Bought(
        int days,
        Source source,
        @Nullable UUID invoice,
        @Nullable LocalDate notBefore,
        @Nullable Integer ended,
        @Nullable Money worth,
        @Nullable Money credit) {

    public Bought {
        if (days <= 0 || (ended != null && (ended < 0 || ended > days))) {
            throw new IllegalArgumentException("a period of %d days, ended after %s".formatted(days, ended));
        }
    }

    /// Days for which nobody pays.
    public static Bought free(int days, Source source, @Nullable LocalDate notBefore) {
        return new Bought(days, source, null, notBefore, null, null, null);
    }

    public static Bought paid(
            int days, UUID invoice, @Nullable LocalDate notBefore, Money worth, @Nullable Money credit) {
        return new Bought(days, Source.PAID, invoice, notBefore, null, worth, credit);
    }

    /// The days that stay with this subscription.
    public int given() {
        return ended == null ? days : ended;
    }

    /// What was asked for it.
    public @Nullable Money price() {
        return worth == null || credit == null ? worth : worth.minus(credit);
    }

    /// The same days, the later ones of which went elsewhere.
    public Bought endedAfter(int used) {
        return used < given() ? new Bought(days, source, invoice, notBefore, used, worth, credit) : this;
    }
}
