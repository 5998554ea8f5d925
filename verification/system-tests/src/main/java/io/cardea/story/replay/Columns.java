package io.cardea.story.replay;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Which column holds what, found by the words in the headers.
///
/// @param time the second column of a date and a time that are apart
record Columns(OptionalInt device, OptionalInt direction, int date, OptionalInt time) {

    private static final List<String> DEVICE_WORDS =
            List.of("device", "reader", "door", "terminal", "turnstile", "gate", "accesspoint", "location");
    private static final List<String> DIRECTION_WORDS = List.of("direction", "inout", "entryexit", "way");
    private static final List<String> WHOLE_WORDS = List.of("datetime", "timestamp", "when", "dateandtime");

    static Columns in(List<String> headers) {
        List<String> words = headers.stream()
                .map(header -> header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .toList();
        OptionalInt direction = first(words, has(DIRECTION_WORDS));
        OptionalInt device =
                first(words, has(DEVICE_WORDS).and(has(DIRECTION_WORDS).negate()));
        OptionalInt whole = first(words, has(WHOLE_WORDS));
        if (whole.isPresent()) {
            return new Columns(device, direction, whole.getAsInt(), OptionalInt.empty());
        }
        OptionalInt time = first(words, word -> word.contains("time"));
        OptionalInt date = first(words, word -> word.contains("date") || word.equals("day"));
        if (date.isPresent()) {
            return new Columns(device, direction, date.getAsInt(), time);
        }
        return new Columns(device, direction, time.orElseThrow(() -> noTime(headers)), OptionalInt.empty());
    }

    int width() {
        return IntStream.of(device.orElse(0), direction.orElse(0), date, time.orElse(0))
                        .max()
                        .getAsInt()
                + 1;
    }

    private static OptionalInt first(List<String> words, Predicate<String> fits) {
        return IntStream.range(0, words.size())
                .filter(at -> fits.test(words.get(at)))
                .findFirst();
    }

    private static Predicate<String> has(List<String> parts) {
        return word -> parts.stream().anyMatch(word::contains);
    }

    private static UnreadableFile noTime(List<String> headers) {
        return new UnreadableFile("No column of " + headers + " is named for a date or a time.");
    }
}
