package io.cardea.billing.subscription;

import io.cardea.chassis.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What makes up an amount that is paid for several units at once, as the subscription tells it. Nothing is computed
/// from it: it is what the line says.
///
/// @param units how many there are
/// @param unitPrice what one of them costs alone
/// @param free how many of them cost nothing; absent where a discount is given instead
/// @param discount in hundredths of a percent
record Prepaid(
        int units,
        Money unitPrice,
        @Nullable Integer free,
        @Nullable Integer discount) {

    /// As a line says it; `LineWords` reads it again.
    String text() {
        return "prepaid: %d x %s%s".formatted(units, unitPrice.named(), reduction());
    }

    private String reduction() {
        if (free != null) {
            return ", %d of them free".formatted(free);
        }
        return discount == null ? "" : " less %s %%".formatted(percent(discount));
    }

    private static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
