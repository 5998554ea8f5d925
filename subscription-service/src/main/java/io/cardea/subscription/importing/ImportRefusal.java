package io.cardea.subscription.importing;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;

/// Why a line of an import is not taken.
sealed interface ImportRefusal extends Refusal {

    /// The line lacks a field, or one of them cannot be read.
    @Code("import.malformed-line")
    record MalformedLine(String field, String found, String expected) implements ImportRefusal {

        @Override
        public String detail() {
            return "%s is '%s', which is not %s.".formatted(field, found, expected);
        }
    }

    /// The days are over already, or in the wrong order, or more than ten years.
    @Code("import.impossible-days")
    record ImpossibleDays(LocalDate start, LocalDate until, LocalDate today) implements ImportRefusal {

        @Override
        public String detail() {
            return "From %s until %s: the last day must come after the first, after today (%s), and within ten years."
                    .formatted(start, until, today);
        }

        @Override
        public String field() {
            return "until";
        }
    }
}
