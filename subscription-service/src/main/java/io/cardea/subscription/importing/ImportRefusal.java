package io.cardea.subscription.importing;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;
import java.util.Set;

/// Why a line of an import, or all of it, is not taken.
sealed interface ImportRefusal extends Refusal {

    /// The first line does not name the columns; then nothing is imported.
    @Code("import.wrong-header")
    record WrongHeader(Set<String> columns) implements ImportRefusal {

        @Override
        public String detail() {
            return "The first line must name member, product and reason, and start, until or days. Wrong: %s."
                    .formatted(String.join(", ", columns));
        }
    }

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
