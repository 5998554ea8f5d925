package io.cardea.subscription.payment;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void every_example_of_invoices_can_be_read() {
        ConsumerContract.of(HouseStyle.mapper(), "billing.invoices", InvoiceSubscriber.InvoiceEvent.class)
                .verify();
    }

    @Test
    void every_example_of_credit_notes_can_be_read() {
        ConsumerContract.of(HouseStyle.mapper(), "billing.credit-notes", CreditNoteSubscriber.CreditNoteEvent.class)
                .verify();
    }
}
