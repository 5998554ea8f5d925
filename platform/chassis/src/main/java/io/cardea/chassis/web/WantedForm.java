package io.cardea.chassis.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a value that could not be read should have been, in words of the API.
final class WantedForm {

    private static final int LONGEST = 60;

    private static final Map<Class<?>, String> FORMS = Map.of(
            ZoneId.class, "an IANA zone such as Europe/Oslo",
            LocalDate.class, "a date such as 2027-01-31",
            LocalTime.class, "a time of day such as 18:30",
            Instant.class, "an instant such as 2027-01-31T12:00:00Z",
            Period.class, "a period such as P1M",
            Duration.class, "a duration such as PT36H",
            UUID.class, "an id such as 01a21e89-1898-70ae-9265-89912fb56409");

    private WantedForm() {}

    /// `zone must be an IANA zone such as Europe/Oslo, and not "Mars/Phobos".`
    static String sentence(String field, Class<?> wanted, Object found) {
        String form = FORMS.get(wanted);
        if (form == null && wanted.isEnum()) {
            form = Arrays.stream(wanted.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return form == null
                ? field + " has not the right form."
                : "%s must be %s, and not \"%s\".".formatted(field, form, shortened(String.valueOf(found)));
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "...";
    }
}
