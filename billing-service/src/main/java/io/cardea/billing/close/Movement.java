package io.cardea.billing.close;

import io.cardea.chassis.money.Money;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a line of a report is about.
enum Movement {
    CAPTURED,
    REFUNDED,
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
            Map.entry("disputed", DISPUTED),
            Map.entry("dispute", DISPUTED),
            Map.entry("dispute_reversal", DISPUTED),
            Map.entry("chargeback", DISPUTED));

    /// A refund goes back, whatever sign it is written with; what a bank takes or gives back is as it is
    /// written.
    Money signed(Money amount) {
        return this == REFUNDED && !amount.negative()
                ? Money.nothing(amount.currency()).minus(amount)
                : amount;
    }

    /// @param word as the report writes it; one that nobody knows says nothing
    static Movement of(@Nullable String word, boolean negative) {
        Movement usual = negative ? REFUNDED : CAPTURED;
        return word == null
                ? usual
                : WORDS.getOrDefault(word.strip().toLowerCase(Locale.ROOT).replace(' ', '_'), usual);
    }
}
