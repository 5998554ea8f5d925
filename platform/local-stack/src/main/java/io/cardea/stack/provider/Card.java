package io.cardea.stack.provider;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card that a customer lets the merchant charge later. Its number is read once and kept nowhere.
///
/// @param token what the merchant charges
/// @param later how later charges are declined, for the test cards that have such a fate
record Card(
        String token,
        String brand,
        String lastFour,
        int expiryYear,
        int expiryMonth,
        @Nullable String later) {

    private static final int YEARS = 3;
    private static final String STOLEN = "9979";
    private static final String NO_FUNDS = "0341";

    /// @param number as the customer types it, with or without spaces
    /// @param year of today
    static Card remembered(String number, int year) {
        String digits = digits(number);
        String lastFour = digits.substring(digits.length() - 4);
        return new Card("tok_" + UUID.randomUUID(), brand(digits), lastFour, year + YEARS, 12, fate(lastFour));
    }

    /// The digits of a card's number; refused where it is none.
    static String digits(String number) {
        String digits = number.replace(" ", "");
        if (!digits.matches("[0-9]{13,19}") || !passesLuhn(digits)) {
            throw new IllegalArgumentException("that is no card number");
        }
        return digits;
    }

    Optional<String> decline() {
        return Optional.ofNullable(later);
    }

    private static @Nullable String fate(String lastFour) {
        return switch (lastFour) {
            case STOLEN -> "HARD";
            case NO_FUNDS -> "SOFT";
            default -> null;
        };
    }

    private static String brand(String digits) {
        return switch (digits.charAt(0)) {
            case '3' -> "amex";
            case '4' -> "visa";
            case '5' -> "mastercard";
            default -> "card";
        };
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice / 10 + twice % 10;
        }
        return sum % 10 == 0;
    }
}
