package io.cardea.subscription.terms;

import io.cardea.chassis.money.Money;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// What makes up the price of a product that is paid for several units at once, as the catalog says it. This service
/// reckons in prices and passes it on.
///
/// @param units how many there are
/// @param unit how long each of them lasts; absent where they are entries
/// @param unitPrice what one of them costs alone
/// @param free how many of them cost nothing; absent where a discount is given instead
/// @param discount in hundredths of a percent
public record Prepaid(
        int units,
        @Nullable Period unit,
        Money unitPrice,
        @Nullable Integer free,
        @Nullable Integer discount) {}
