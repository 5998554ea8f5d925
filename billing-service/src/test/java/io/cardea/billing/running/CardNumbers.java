package io.cardea.billing.running;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds what may be card numbers in a text: 13 to 19 digits, with or without spaces or dashes between groups of four,
/// that begin as cards do and pass Luhn's check.
final class CardNumbers {

    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![0-9A-Za-z._-])[2-6](?:[0-9]{12,18}|[0-9]{3}(?:[ -][0-9]{4}){2,3}[ -][0-9]{1,4})(?![0-9A-Za-z-])");

    private CardNumbers() {}

    static List<String> in(String text) {
        return CANDIDATE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(CardNumbers::passesLuhn)
                .toList();
    }

    private static boolean passesLuhn(String number) {
        String digits = number.replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
