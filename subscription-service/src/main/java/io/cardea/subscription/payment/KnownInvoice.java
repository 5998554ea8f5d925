package io.cardea.subscription.payment;

import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invoice as far as this service follows it.
///
/// @param charge what it is for; a period where billing does not say
/// @param total what was asked for, with all tax
/// @param price what the subscription said that it costs; the total where billing does not say
/// @param payment what settled it, once something has
public record KnownInvoice(
        UUID id,
        String number,
        UUID subscription,
        int periodIndex,
        @Nullable String charge,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Money total,
        @Nullable Money price,
        String status,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable Settlement payment) {

    private static final String PAID = "PAID";

    /// @param reference the provider's own name for the payment (D27)
    /// @param at business time
    public record Settlement(String provider, String reference, Instant at) {}

    public boolean isPaid() {
        return PAID.equals(status);
    }

    boolean isForAPeriod() {
        return charge == null || charge.startsWith("period/");
    }

    Payment asPayment() {
        return new Payment(id, periodIndex, price == null ? total : price);
    }
}
