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
/// @param refundedOn the day on which its whole price was given back, and from which on it is
///     over therefore
/// @param credit what earlier days were worth that ended for these, and so needed not to be paid again
public record Bought(
        int days,
        Source source,
        @Nullable UUID invoice,
        @Nullable LocalDate notBefore,
        @Nullable Integer ended,
        @Nullable Money worth,
        @Nullable Money credit,
        @Nullable LocalDate refundedOn) {

    public Bought {
        if (days <= 0 || (ended != null && (ended < 0 || ended > days))) {
            throw new IllegalArgumentException("a period of %d days, ended after %s".formatted(days, ended));
        }
    }

    /// Days for which nobody pays.
    public static Bought free(int days, Source source, @Nullable LocalDate notBefore) {
        return new Bought(days, source, null, notBefore, null, null, null, null);
    }

    public static Bought paid(
            int days, UUID invoice, @Nullable LocalDate notBefore, Money worth, @Nullable Money credit) {
        return new Bought(days, Source.PAID, invoice, notBefore, null, worth, credit, null);
    }

    /// The days that stay with this subscription.
    public int given() {
        return ended == null ? days : ended;
    }

    /// What was asked for it.
    public @Nullable Money price() {
        return worth == null || credit == null ? worth : worth.minus(credit);
    }

    /// Whether it is over since its price was given back.
    public boolean isRefunded() {
        return refundedOn != null;
    }

    /// The same days, those after so many taken back with their price.
    Bought refunded(int used, LocalDate on) {
        return with(notBefore, used < given() ? Integer.valueOf(used) : ended, on);
    }

    /// The same days, not before that one.
    Bought notBefore(LocalDate day) {
        return with(day, ended, refundedOn);
    }

    /// The same days, which wait for this one at the most.
    Bought waitingUntil(LocalDate latest) {
        return notBefore != null && notBefore.isAfter(latest) ? notBefore(latest) : this;
    }

    private Bought with(@Nullable LocalDate first, @Nullable Integer used, @Nullable LocalDate back) {
        return new Bought(days, source, invoice, first, used, worth, credit, back);
    }

    /// The same days, the later ones of which went elsewhere.
    public Bought endedAfter(int used) {
        return used < given() ? with(notBefore, used, refundedOn) : this;
    }
}
