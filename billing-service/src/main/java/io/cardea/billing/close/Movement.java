package io.cardea.billing.close;

import io.cardea.chassis.money.Money;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a line of a report is about.
enum Movement {
    CAPTURED,
    REFUNDED,
    /// A refund that did not arrive is ours again.
    REFUND_FAILED,
    /// A bank has taken it in a dispute, or gives it back after one.
    DISPUTED;

    private static final Map<String, Movement> WORDS = Map.ofEntries(
            Map.entry("captured", CAPTURED),
            Map.entry("capture", CAPTURED),
            Map.entry("charge", CAPTURED),
            Map.entry("payment", CAPTURED),
            Map.entry("refunded", REFUNDED),
            Map.entry("refund", REFUNDED),
            Map.entry("payment_refund", REFUNDED),
            Map.entry("refund_failed", REFUND_FAILED),
            Map.entry("refund_failure", REFUND_FAILED),
            Map.entry("payment_refund_failure", REFUND_FAILED),
            Map.entry("disputed", DISPUTED),
            Map.entry("dispute", DISPUTED),
            Map.entry("dispute_reversal", DISPUTED),
            Map.entry("chargeback", DISPUTED));

    /// A refund goes back, and a failed one comes back, whatever sign they are written with; what a bank takes or gives
    /// back is as it is
    /// written.
    Money signed(Money amount) {
        boolean turned = switch (this) {
            case REFUNDED -> !amount.negative();
            case REFUND_FAILED -> amount.negative();
            case CAPTURED, DISPUTED -> false;
        };
        return turned ? Money.nothing(amount.currency()).minus(amount) : amount;
    }

    /// @param word as the report writes it; one that nobody knows says nothing
    static Movement of(@Nullable String word, boolean negative) {
        Movement usual = negative ? REFUNDED : CAPTURED;
        return word == null
                ? usual
                : WORDS.getOrDefault(word.strip().toLowerCase(Locale.ROOT).replace(' ', '_'), usual);
    }
}
