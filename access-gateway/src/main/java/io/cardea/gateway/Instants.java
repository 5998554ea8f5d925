package io.cardea.gateway;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads and writes points in time. They are a third of what there is to read in a pass, and nearly
/// all of them are whole seconds in UTC, which need no formatter: `2026-03-01T00:00:00Z`. What is
/// unusual is left to the JDK.
public final class Instants {

    private static final String FORM = "dddd-dd-ddTdd:dd:ddZ";
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    private Instants() {}

    /// The same as [Instant#parse].
    public static Instant parse(String text) {
        Instant whole = wholeSeconds(text);
        return whole == null ? Instant.parse(text) : whole;
    }

    /// The point in time that a text of that form names; null where it is of another, right or wrong.
    public static @Nullable Instant wholeSeconds(String text) {
        if (!isOfForm(text)) {
            return null;
        }
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        // The days that not every month has are left to the formatter, with everything else that is unusual.
        if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        LocalDate date = LocalDate.of(100 * two(text, 0) + two(text, 2), month, day);
        return Instant.ofEpochSecond(date.toEpochDay() * DAY + hour * HOUR + minute * MINUTE + second);
    }

    /// Adds the same as [Instant#toString], in a tenth of the time.
    public static StringBuilder append(StringBuilder text, Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), (long) DAY);
        LocalDate date = LocalDate.ofEpochDay(Math.clamp(day, LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay()));
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            return text.append(instant);
        }
        int second = Math.floorMod(instant.getEpochSecond(), DAY);
        text.append(date.getYear()).append('-');
        two(text, date.getMonthValue()).append('-');
        two(text, date.getDayOfMonth()).append('T');
        two(text, second / HOUR).append(':');
        two(text, second / MINUTE % 60).append(':');
        two(text, second % MINUTE);
        return fraction(text, instant.getNano()).append('Z');
    }

    private static StringBuilder fraction(StringBuilder text, int nano) {
        if (nano == 0) {
            return text;
        }
        int digits = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
        text.append('.');
        for (int place = 100_000_000, i = 0; i < digits; place /= 10, i++) {
            text.append((char) ('0' + nano / place % 10));
        }
        return text;
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static boolean isOfForm(String text) {
        boolean is = text.length() == FORM.length();
        for (int i = 0; is && i < FORM.length(); i++) {
            char c = text.charAt(i);
            is = FORM.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
        }
        return is;
    }

    private static int two(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }
}
