package io.cardea.story.replay;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// One way to write a date and a time.
record DateFormat(String pattern, DateTimeFormatter formatter) {

    /// From a pattern of [DateTimeFormatter]; `yyyy` may be written for the year.
    static DateFormat of(String pattern) {
        String strict = pattern.replace('y', 'u');
        var formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(strict)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        return new DateFormat(pattern, formatter);
    }

    /// The local time in this zone; an offset in the text is honoured.
    Optional<LocalDateTime> read(String text, ZoneId zone) {
        try {
            var read = formatter.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof OffsetDateTime fixed
                            ? fixed.atZoneSameInstant(zone).toLocalDateTime()
                            : LocalDateTime.from(read));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
