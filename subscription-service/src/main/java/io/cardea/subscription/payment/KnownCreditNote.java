package io.cardea.subscription.payment;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.subscription.Charge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credit note as far as this service follows it: an amount of a paid invoice that is given back.
///
/// @param invoice that it takes back a part of
/// @param charge why, such as `cancellation`; `refund/<id>` where somebody gave it back by hand
/// @param undoes the charge of the invoice; absent where billing does not say
/// @param issuedOn a date of the subscription's zone
/// @param givenBackAt business time; absent until then
public record KnownCreditNote(
        UUID id,
        String number,
        UUID invoice,
        UUID subscription,
        String charge,
        @Nullable String undoes,
        LocalDate start,
        LocalDate end,
        Money total,
        LocalDate issuedOn,
        @Nullable Instant givenBackAt) {

    private static final String BY_HAND = "refund/";

    /// Somebody has asked for it, and no fact of the subscription.
    boolean isByHand() {
        return charge.startsWith(BY_HAND);
    }

    boolean isForACancellation() {
        return charge.equals(Charge.CANCELLATION);
    }
}
