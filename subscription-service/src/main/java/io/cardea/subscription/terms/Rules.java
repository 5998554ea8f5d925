package io.cardea.subscription.terms;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was agreed besides the terms. What is absent is as usual: it begins on a day of the buyer's choice, nothing is
/// free, it may be frozen without limit and for nothing, leaving early gives nothing back, one member uses it,
/// and it is paid by whatever there is.
///
/// @param trial what is free before the first payment (A11)
/// @param refund what cancelling at once gives back
/// @param onRefund what giving the whole price of a period back does to it; it is kept when absent
/// @param participants how many members of the holder's group share it besides the holder
/// @param paymentMethods what it may be paid by (C38) as the catalog names them
/// @param guests how many others may go through a gate on one scan
public record Rules(
        @Nullable Start start,
        @Nullable Period trial,
        @Nullable Freezing freezing,
        @Nullable Refund refund,
        @Nullable Integer participants,
        @Nullable List<String> paymentMethods,
        @Nullable Integer guests,
        @Nullable OnRefund onRefund) {

    public static final Rules USUAL = new Rules(null, null, null, null, null, null, null, null);

    public Rules {
        paymentMethods = paymentMethods == null ? null : List.copyOf(paymentMethods);
    }

    /// Without guests, and where a period whose price is given back is kept.
    public Rules(
            @Nullable Start start,
            @Nullable Period trial,
            @Nullable Freezing freezing,
            @Nullable Refund refund,
            @Nullable Integer participants,
            @Nullable List<String> paymentMethods) {
        this(start, trial, freezing, refund, participants, paymentMethods, null, null);
    }

    /// How it may be paused, written out also where nothing was said.
    public Freezing pauses() {
        return freezing == null ? Freezing.USUAL : freezing;
    }

    public boolean givesBackUnusedDays() {
        return refund == Refund.UNUSED_DAYS;
    }

    public boolean endsWhatIsGivenBack() {
        return onRefund == OnRefund.END_PERIOD;
    }

    public boolean isShared() {
        return participants != null && participants > 0;
    }

    /// When it begins (A08).
    public sealed interface Start {

        /// On the day on which it is ordered, or paid if that is later.
        record AtOnce() implements Start {}

        /// On a day of the buyer's choice.
        record Chosen() implements Start {}

        /// For everybody on this day; who comes later begins at once.
        record Fixed(LocalDate on) implements Start {}

        /// When it is used for the first time, but not later than so long after it was paid.
        record FirstUse(Period within) implements Start {}
    }

    /// How it may be paused.
    ///
    /// @param mostDaysAYear in one calendar year; without limit when absent
    /// @param prolongs whether the frozen days come back at the end
    /// @param fee for each freeze; free when absent
    public record Freezing(
            boolean allowed,
            @Nullable Integer mostDaysAYear,
            boolean prolongs,
            @Nullable Money fee) {

        static final Freezing USUAL = new Freezing(true, null, true, null);
    }

    /// What leaving at once gives back.
    public enum Refund {
        NONE,
        UNUSED_DAYS
    }

    /// What giving the whole price of a period back by hand does to it (docs/decisions/0045).
    public enum OnRefund {
        KEEP,
        END_PERIOD
    }
}
