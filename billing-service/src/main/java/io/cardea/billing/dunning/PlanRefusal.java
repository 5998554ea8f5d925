package io.cardea.billing.dunning;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.List;

/// Why a dunning plan is not taken.
sealed interface PlanRefusal extends Refusal {

    /// Days that do not rise, or are too many or too far away.
    @Code("dunning-plan.days-invalid")
    record DaysInvalid(String field, String why) implements PlanRefusal {

        @Override
        public String detail() {
            return why;
        }
    }

    /// A text asks for something that we do not fill in.
    @Code("dunning-plan.placeholder-unknown")
    record PlaceholderUnknown(String field, String placeholder, List<String> known) implements PlanRefusal {

        @Override
        public String detail() {
            return "Nothing can be filled in for {%s}.".formatted(placeholder);
        }
    }

    /// A text is empty, too long, or has a subject of several lines.
    @Code("dunning-plan.text-invalid")
    record TextInvalid(String field, String why) implements PlanRefusal {

        @Override
        public String detail() {
            return why;
        }
    }

    /// Texts in a language that nobody would ever get.
    @Code("dunning-plan.language-unknown")
    record LanguageUnknown(String field, String language, List<String> known) implements PlanRefusal {

        @Override
        public String detail() {
            return "Mails are not written in '%s'.".formatted(language);
        }
    }
}
