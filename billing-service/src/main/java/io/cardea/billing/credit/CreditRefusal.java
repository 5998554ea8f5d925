package io.cardea.billing.credit;

import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why an amount cannot be credited.
sealed interface CreditRefusal extends Refusal {

    /// Other credit notes are over it, whether or not their money has gone back.
    @Code("refund.credited-already")
    record CreditedAlready(String invoice, Money credited, Money left) implements CreditRefusal {

        @Override
        public String detail() {
            return "Of invoice %s, %s are credited already: at most %s can be given back besides."
                    .formatted(invoice, credited.named(), left.named());
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    /// It came to the member another way: a person has said so.
    @Code("refund.given-back-already")
    record GivenBackAlready(String note) implements CreditRefusal {

        @Override
        public String detail() {
            return "What credit note %s is over has come to the member another way.".formatted(note);
        }
    }
}
