package io.cardea.billing.request;

import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why an amount does not go back.
sealed interface RefundRefusal extends Refusal {

    /// Nothing has been paid by this request.
    @Code("refund.not-captured")
    record NotCaptured(String status) implements RefundRefusal {

        @Override
        public String detail() {
            return "The payment is %s: there is nothing to give back.".formatted(status);
        }
    }

    /// More than is left of what was paid.
    @Code("refund.too-much")
    record TooMuch(Money captured, Money refunded, Money left) implements RefundRefusal {

        @Override
        public String detail() {
            return "Of %d %s that were paid, %d are given back or on their way: at most %d are left."
                    .formatted(captured.amount(), captured.currency(), refunded.amount(), left.amount());
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    /// The member's bank wants it back; giving it back as well would give it back twice.
    @Code("refund.disputed")
    record Disputed() implements RefundRefusal {

        @Override
        public String detail() {
            return "The member's bank disputes the payment: until that is decided nothing can be given back.";
        }
    }

    /// The provider takes no amounts as fine as this one.
    @Code("refund.amount-not-taken")
    record NotTaken(String provider, Money amount) implements RefundRefusal {

        @Override
        public String detail() {
            return "%s does not take %s: its amounts are coarser in this currency."
                    .formatted(provider, amount.inMinorUnits());
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    /// Another currency than was paid in, or nothing at all.
    @Code("refund.amount-invalid")
    record BadAmount(String currency) implements RefundRefusal {

        @Override
        public String detail() {
            return "A refund is more than nothing, and in %s as the payment was.".formatted(currency);
        }

        @Override
        public String field() {
            return "amount";
        }
    }
}
