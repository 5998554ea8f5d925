package io.cardea.chassis.cardnumber;

import java.util.List;
import java.util.stream.IntStream;

/// Finds what may be card numbers in a text: 13 to 19 digits in a row or in groups with one blank or
/// dash between them, which begin as an issuer's do, are as long as that issuer's, and pass Luhn's
/// check. Parts of ids, of hexadecimal numbers and of decimal fractions are none.
public final class CardNumbers {

    private CardNumbers() {}

    /// All of them, as they are written.
    public static List<String> in(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> begins(text, at))
                .mapToObj(at -> from(text, at))
                .filter(found -> !found.isEmpty())
                .toList();
    }

    public static boolean isIn(String text) {
        return IntStream.range(0, text.length())
                .anyMatch(at -> begins(text, at) && !from(text, at).isEmpty());
    }

    private static String from(String text, int start) {
        var digits = new DigitGroups();
        for (int at = start; at < text.length() && digits.count() <= Issuer.LONGEST; at++) {
            if (isDigit(text, at)) {
                digits.add(Character.digit(text.charAt(at), 10));
                if (ends(text, at + 1) && digits.areACard()) {
                    return text.substring(start, at + 1);
                }
            } else if (isGap(text, at) && isDigit(text, at + 1)) {
                digits.next();
            } else {
                return "";
            }
        }
        return "";
    }

    private static boolean begins(String text, int at) {
        if (!isDigit(text, at)) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return switch (before) {
            case '_' -> false;
            case '.' -> !isDigit(text, at - 2);
            default -> isDash(before) ? !isOfAWord(text, at - 2) : !Character.isLetterOrDigit(before);
        };
    }

    private static boolean ends(String text, int next) {
        if (next == text.length()) {
            return true;
        }
        char after = text.charAt(next);
        return switch (after) {
            case '_' -> false;
            case '.' -> !isDigit(text, next + 1);
            default -> isDash(after) ? !isOfAWord(text, next + 1) : !Character.isLetterOrDigit(after);
        };
    }

    private static boolean isGap(String text, int at) {
        return Character.isSpaceChar(text.charAt(at)) || isDash(text.charAt(at));
    }

    private static boolean isDash(char character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isOfAWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
