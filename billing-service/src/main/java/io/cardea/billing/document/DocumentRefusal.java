package io.cardea.billing.document;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why a document cannot be had.
sealed interface DocumentRefusal extends Refusal {

    /// An electronic invoice has to say more of the company than is known.
    @Code("document.particulars-missing")
    record ParticularsMissing(String missing) implements DocumentRefusal {
        @Override
        public String detail() {
            return "An electronic invoice names the company's %s, which nobody has said.".formatted(missing);
        }
    }

    /// The form cannot say it.
    @Code("document.not-in-this-form")
    record NotInThisForm(String number, String why) implements DocumentRefusal {
        @Override
        public String detail() {
            return "%s cannot be an electronic invoice: %s.".formatted(number, why);
        }
    }

    @Code("document.busy")
    record Busy() implements DocumentRefusal {
        @Override
        public String detail() {
            return "Too many documents are being made at the moment.";
        }
    }
}
