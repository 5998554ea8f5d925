package io.cardea.subscription.importing;

import io.cardea.chassis.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads the CSV text: a header with `member,product,start,until,days,reason` in any order, one subscription per line.
/// Every line stands for itself, so one that is broken cannot take the following ones with it.
final class ImportFile {

    private ImportFile() {}

    /// All lines but empty ones; fails as a whole only when the header cannot be used.
    static List<Line> parse(String text) {
        var raw = text.replaceFirst("^\uFEFF", "").lines().toList();
        var header = header(raw.isEmpty() ? "" : raw.getFirst());
        var lines = new ArrayList<Line>();
        for (int index = 1; index < raw.size(); index++) {
            if (!raw.get(index).isBlank()) {
                lines.add(line(index + 1, header, raw.get(index)));
            }
        }
        return lines;
    }

    private static Header header(String text) {
        try {
            var header = Header.of(cells(text));
            if (header.wrong().isEmpty()) {
                return header;
            }
            throw new Refused(new ImportRefusal.WrongHeader(header.wrong()));
        } catch (UncheckedIOException e) {
            throw new Refused(new ImportRefusal.WrongHeader(Set.of(text)));
        }
    }

    private static Line line(int number, Header header, String text) {
        try {
            var cells = cells(text);
            return cells.size() == header.names().size()
                    ? new Cells(header, cells).line(number)
                    : malformed(number, text);
        } catch (UncheckedIOException e) {
            return malformed(number, text);
        }
    }

    private static Line malformed(int number, String text) {
        var shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return new Line.Unreadable(
                number, new ImportRefusal.MalformedLine("line", shown, "a line with as many cells as the header"));
    }

    private static List<String> cells(String line) {
        try (var parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            return parser.getRecords().stream().flatMap(cells -> cells.stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
