package io.cardea.catalog.product;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is agreed besides the terms. What is absent is as usual: it begins on a day of the buyer's choice, nothing
/// is free, it may be frozen without limit and for nothing, leaving early gives nothing back, one
/// member uses it, and it is paid by whatever there is.
///
/// @param trial what is free before the first payment (A11)
/// @param refund what cancelling at once gives back
/// @param onRefund what giving the whole price of a period back does to it; it is kept when absent
/// @param participants how many members of the holder's group share it besides the holder
/// @param paymentMethods what it may be paid by (C38)
/// @param guests how many others may go through a gate on one scan
record Rules(
        @Nullable Start start,
        @Nullable Period trial,
        @Nullable Freezing freezing,
        @Nullable Refund refund,
        @Nullable Integer participants,
        @Nullable List<PaymentMethod> paymentMethods,
        @Nullable Integer guests,
        @Nullable OnRefund onRefund) {

    static final Rules USUAL = new Rules(null, null, null, null, null, null, null, null);

    Rules {
        paymentMethods = paymentMethods == null ? null : List.copyOf(paymentMethods);
    }

    /// Without guests, and where a period whose price is given back is kept.
    Rules(
            @Nullable Start start,
            @Nullable Period trial,
            @Nullable Freezing freezing,
            @Nullable Refund refund,
            @Nullable Integer participants,
            @Nullable List<PaymentMethod> paymentMethods) {
        this(start, trial, freezing, refund, participants, paymentMethods, null, null);
    }

    /// When it begins (A08).
    sealed interface Start {

        /// On the day on which it is ordered, or paid if that is later.
        record AtOnce() implements Start {}

        /// On a day of the buyer's choice.
        record Chosen() implements Start {}

        /// For everybody on this day, as a season does; who comes later begins at once.
        record Fixed(LocalDate on) implements Start {}

        /// When it is used for the first time, but not later than so long after it was paid.
        record FirstUse(Period within) implements Start {}
    }

    /// How it may be paused.
    ///
    /// @param allowed nobody may, where it is not
    /// @param mostDaysAYear in one calendar year; without limit when absent
    /// @param prolongs whether the frozen days come back at the end
    /// @param fee for each freeze; free when absent
    record Freezing(
            boolean allowed,
            @Nullable Integer mostDaysAYear,
            boolean prolongs,
            @Nullable Money fee) {}

    /// What a product may be paid by.
    enum PaymentMethod {
        /// A stored card, charged while the member is not there.
        CARD_ON_FILE,
        /// A link under which the member pays.
        LINK
    }

    /// What leaving at once gives back.
    enum Refund {
        NONE,
        /// The price of the days that are left.
        UNUSED_DAYS
    }

    /// What giving the whole price of a period back by hand does to it.
    enum OnRefund {
        /// It stays as it is.
        KEEP,
        /// It ends with the day on which that is decided, and access with it.
        END_PERIOD
    }
}
