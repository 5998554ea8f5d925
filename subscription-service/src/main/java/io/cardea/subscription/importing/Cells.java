package io.cardea.subscription.importing;

import io.cardea.chassis.refusal.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The cells of one line, under their header.
record Cells(Header header, List<String> cells) {

    private static final int MOST_DAYS = 3660;
    private static final int LONGEST_REASON = 500;

    Line line(int number) {
        try {
            return new Line.Readable(number, row());
        } catch (Refused e) {
            return new Line.Unreadable(number, (ImportRefusal) e.refusal());
        }
    }

    private Row row() {
        return new Row(
                read("member", "the id of a member", UUID::fromString),
                read("product", "the id or the key of a product", Cells::filled),
                text("start").isEmpty() ? null : date("start"),
                length(),
                read("reason", "a reason of 1 to 500 characters", Cells::filled));
    }

    private Row.Length length() {
        if (text("until").isEmpty() == text("days").isEmpty()) {
            throw wrong("until", "a date, unless there are days; one of the two, not both");
        }
        return text("until").isEmpty()
                ? new Row.Length.Days(read("days", "a number of days from 1 to 3660", Cells::days))
                : new Row.Length.Until(date("until"));
    }

    private LocalDate date(String name) {
        return read(name, "a date such as 2026-11-20", LocalDate::parse);
    }

    private String text(String name) {
        return header.cell(cells, name);
    }

    private <T> T read(String name, String expected, Function<String, T> reader) {
        try {
            return reader.apply(text(name));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(name, expected);
        }
    }

    private Refused wrong(String name, String expected) {
        return new Refused(new ImportRefusal.MalformedLine(name, text(name), expected));
    }

    private static String filled(String text) {
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException();
        }
        return days;
    }
}
