package io.cardea.billing.subscription;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// What was agreed on paying for a subscription (C33-C37).
///
/// @param cycle from one payment to the next; absent where it is paid once
/// @param amount due each time, as the subscription's facts say it, with or without the tax
/// @param start the first local date that is paid for
/// @param end the local date after the last, where one is known
/// @param grace how long access goes on while a payment is awaited
record Agreed(
        @Nullable Period cycle,
        Money amount,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Period grace) {}
