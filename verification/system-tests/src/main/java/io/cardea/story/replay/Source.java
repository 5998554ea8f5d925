package io.cardea.story.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A door's log to replay.
///
/// @param text of the CSV file
/// @param zone of the reader
/// @param pattern how dates are written, when it is not to be recognised
public record Source(
        String name, String text, ZoneId zone, @Nullable String pattern) {

    /// The generated day of 5,000 scans that comes with the suite.
    public static Source generatedDay() {
        return new Source("a generated day", resource("day-5000.csv"), ZoneId.of("Europe/Oslo"), null);
    }

    /// A file of an access-control system.
    public static Source file(Path file, ZoneId zone, @Nullable String pattern) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return new Source(file.getFileName().toString(), text, zone, pattern);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Source.class.getResourceAsStream("/replay/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
