package io.cardea.story.replay;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds out how a column writes its dates. `3/4/2015` alone may be in March or in April; a whole column seldom
/// leaves a doubt: one of the readings fails somewhere, or runs back in time where a log runs forward.
final class DateFormats {

    private static final List<String> DATES = List.of(
            "yyyy-M-d",
            "yyyy/M/d",
            "yyyy.M.d",
            "M/d/yyyy",
            "d/M/yyyy",
            "d.M.yyyy",
            "M-d-yyyy",
            "d-M-yyyy",
            "M/d/yy",
            "d/M/yy",
            "d.M.yy",
            "d-MMM-yyyy",
            "d MMM yyyy");
    private static final List<String> TIMES = List.of(
            " H:mm[:ss]",
            " H:mm:ss.SSS",
            " h:mm[:ss] a",
            "'T'HH:mm[:ss]XXX",
            "'T'HH:mm:ss.SSSXXX",
            "'T'HH:mm[:ss][.SSS]");

    private static final List<DateFormat> ALL = DATES.stream()
            .flatMap(date -> TIMES.stream().map(time -> DateFormat.of(date + time)))
            .toList();

    private record Candidate(DateFormat format, int read, int stepsBack) {}

    private DateFormats() {}

    /// The format that reads most of these texts, and of several the one in which time runs forward.
    static DateFormat recognise(List<String> texts) {
        List<Candidate> candidates = ALL.stream()
                .map(format -> tried(format, texts))
                .filter(candidate -> candidate.read() > 0)
                .sorted(Comparator.comparingInt(Candidate::read).reversed().thenComparingInt(Candidate::stepsBack))
                .toList();
        if (candidates.isEmpty()) {
            throw new UnreadableFile(
                    "No date format is recognised; give it with --format, as in --format 'd/M/yyyy H:mm'.");
        }
        Candidate best = candidates.getFirst();
        candidates.stream()
                .skip(1)
                .filter(other -> other.read() == best.read() && other.stepsBack() == best.stepsBack())
                .findFirst()
                .ifPresent(other -> {
                    throw undecided(best.format(), other.format());
                });
        return best.format();
    }

    private static Candidate tried(DateFormat format, List<String> texts) {
        int read = 0;
        int stepsBack = 0;
        Optional<LocalDateTime> before = Optional.empty();
        for (String text : texts) {
            Optional<LocalDateTime> at = format.read(text, zone());
            if (at.isPresent()) {
                read++;
                stepsBack += before.isPresent() && at.get().isBefore(before.get()) ? 1 : 0;
                before = at;
            }
        }
        return new Candidate(format, read, stepsBack);
    }

    private static ZoneId zone() {
        return ZoneOffset.UTC;
    }

    private static UnreadableFile undecided(DateFormat one, DateFormat other) {
        return new UnreadableFile("The dates can be read as " + one.pattern() + " and as " + other.pattern()
                + "; say which with --format.");
    }
}
