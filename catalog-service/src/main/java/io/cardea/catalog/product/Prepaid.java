package io.cardea.catalog.product;

import io.cardea.chassis.money.Money;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// Several units that are paid at once, for less than they would cost one by one (C40-C44): so many weeks or months,
/// or so many entries. The product's price is what all of them cost together.
///
/// @param units how many there are, those that cost nothing among them
/// @param unit how long each of them lasts; absent where they are entries
/// @param unitPrice what one of them costs alone
/// @param free how many of them cost nothing; absent where something is taken off the price instead
/// @param discount what is taken off, in hundredths of a percent: 2000 are 20 %
record Prepaid(
        int units,
        @Nullable Period unit,
        Money unitPrice,
        @Nullable Integer free,
        @Nullable Integer discount) {

    private static final int WHOLE = 10_000;

    /// What all units cost together. What is taken off is rounded to the minor unit, half up, and the price is the
    /// rest: the two add up to what the units would cost one by one.
    Money price() {
        Money all = times(units);
        return free == null ? all.minus(all.share(discount == null ? 0 : discount, WHOLE)) : times(units - free);
    }

    private Money times(int count) {
        return new Money(Math.multiplyExact(unitPrice.amount(), count), unitPrice.currency());
    }
}
