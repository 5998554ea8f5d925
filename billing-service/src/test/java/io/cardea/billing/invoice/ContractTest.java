package io.cardea.billing.invoice;

import static io.cardea.billing.invoice.Invoices.PAYMENT;
import static io.cardea.billing.invoice.Invoices.open;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final UUID SECOND_REQUEST = UUID.fromString("01931f70-0000-7000-8000-000000000003");

    @Test
    void what_is_told_of_invoices_is_what_the_contract_says() {
        Invoice invoice = open();
        Invoice taxed = Invoices.openWithTaxOnTop();
        EventContract.<Invoice, InvoiceChange>of(
                        HouseStyle.mapper(), "billing.invoices", "invoice", InvoiceChange.class)
                .mapping(InvoiceMessage::of, change -> change)
                .sample(invoice, new InvoiceChange.Issued())
                .sample(after(invoice.askAgain(SECOND_REQUEST)), new InvoiceChange.AskedAgain(SECOND_REQUEST))
                .sample(after(taxed.pay(PAYMENT)), new InvoiceChange.Paid(PAYMENT))
                .sample(after(invoice.withdraw("CANCELLED")), new InvoiceChange.Voided("CANCELLED"))
                .verify();
    }

    private static Invoice after(Decision<Invoice, InvoiceChange> decision) {
        return ((Decision.Changed<Invoice, InvoiceChange>) decision).state();
    }
}
