package io.cardea.subscription.payment;

import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credit note as far as this service follows it: an amount of a paid invoice that is given back.
///
/// @param invoice that it takes back a part of
/// @param charge why, such as `cancellation`
/// @param issuedOn a date of the subscription's zone
/// @param givenBackAt business time; absent until then
public record KnownCreditNote(
        UUID id,
        String number,
        UUID invoice,
        UUID subscription,
        String charge,
        LocalDate start,
        LocalDate end,
        Money total,
        LocalDate issuedOn,
        @Nullable Instant givenBackAt) {}
