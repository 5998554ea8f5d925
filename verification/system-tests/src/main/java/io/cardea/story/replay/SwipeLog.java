package io.cardea.story.replay;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A door's log: its swipes in the order of time, and the lines that could not be read.
record SwipeLog(List<Swipe> swipes, List<Malformed> malformed, String format) {

    /// A line that was passed over, and why.
    record Malformed(int line, String why) {}

    /// Reads a file's text. Lines that cannot be read are reported by number and passed over.
    ///
    /// @param pattern how dates are written, when it is not to be recognised
    static SwipeLog read(String text, ZoneId zone, @Nullable String pattern) {
        List<CSVRecord> records = records(text);
        if (records.size() < 2) {
            throw new UnreadableFile("The file has no lines below a header.");
        }
        var columns = Columns.in(records.getFirst().toList());
        List<CSVRecord> lines = records.subList(1, records.size());
        List<CSVRecord> whole =
                lines.stream().filter(line -> line.size() >= columns.width()).toList();
        DateFormat format = pattern == null
                ? DateFormats.recognise(
                        whole.stream().map(line -> when(line, columns)).toList())
                : DateFormat.of(pattern);
        return sorted(lines, columns, format, zone);
    }

    List<String> devices() {
        return swipes.stream().map(Swipe::device).distinct().sorted().toList();
    }

    private static SwipeLog sorted(List<CSVRecord> lines, Columns columns, DateFormat format, ZoneId zone) {
        var swipes = new ArrayList<Swipe>();
        var malformed = new ArrayList<Malformed>();
        for (CSVRecord line : lines) {
            int number = (int) line.getRecordNumber();
            String why = problem(line, columns, format, zone);
            if (why == null) {
                swipes.add(swipe(number, line, columns, format, zone));
            } else {
                malformed.add(new Malformed(number, why));
            }
        }
        swipes.sort(Comparator.comparing(Swipe::at));
        return new SwipeLog(List.copyOf(swipes), List.copyOf(malformed), format.pattern());
    }

    private static @Nullable String problem(CSVRecord line, Columns columns, DateFormat format, ZoneId zone) {
        if (line.size() < columns.width()) {
            return "has " + line.size() + " columns";
        }
        if (direction(line, columns).isEmpty()) {
            return "has no direction";
        }
        return at(line, columns, format, zone).isEmpty() ? "has no date like " + format.pattern() : null;
    }

    private static Swipe swipe(int number, CSVRecord line, Columns columns, DateFormat format, ZoneId zone) {
        String device = columns.device().isPresent()
                ? line.get(columns.device().getAsInt()).strip()
                : "the door";
        return new Swipe(
                number,
                device,
                direction(line, columns).orElseThrow(),
                at(line, columns, format, zone).orElseThrow());
    }

    private static Optional<Direction> direction(CSVRecord line, Columns columns) {
        return columns.direction().isPresent()
                ? Direction.read(line.get(columns.direction().getAsInt()))
                : Optional.of(Direction.IN);
    }

    private static Optional<LocalDateTime> at(CSVRecord line, Columns columns, DateFormat format, ZoneId zone) {
        return format.read(when(line, columns), zone);
    }

    private static String when(CSVRecord line, Columns columns) {
        String date = line.get(columns.date()).strip();
        return columns.time().isPresent()
                ? date + " " + line.get(columns.time().getAsInt()).strip()
                : date;
    }

    private static List<CSVRecord> records(String text) {
        String first = text.lines().findFirst().orElse("");
        char separator = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var parser = CSVParser.parse(new StringReader(unmarked), format)) {
            return parser.stream().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
