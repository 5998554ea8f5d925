package io.cardea.billing.invoice;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why an invoice cannot be changed as asked.
public sealed interface InvoiceRefusal extends Refusal {

    /// It is settled already, by another payment.
    @Code("invoice.already-paid")
    record AlreadyPaid(String number, String reference) implements InvoiceRefusal {

        @Override
        public String detail() {
            return "Invoice %s is already paid by %s.".formatted(number, reference);
        }
    }

    /// Nothing is owed on it any more.
    @Code("invoice.void")
    record NotOwed(String number) implements InvoiceRefusal {

        @Override
        public String detail() {
            return "Invoice %s is void: nothing is owed on it.".formatted(number);
        }
    }
}
