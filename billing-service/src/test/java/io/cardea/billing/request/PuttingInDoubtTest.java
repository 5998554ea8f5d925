package io.cardea.billing.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.Invoices;
import org.junit.jupiter.api.Test;

class PuttingInDoubtTest {

    private static final Invoice INVOICE = Invoices.open();

    @Test
    void who_decides_on_a_contradiction_reads_what_it_is_about() {
        assertThat(InDoubt.of("The provider says something else.", INVOICE))
                .startsWith("The provider says something else.")
                .contains(
                        INVOICE.number(),
                        "499.00 NOK",
                        INVOICE.item().subscription().toString());
    }

    @Test
    void who_decides_on_money_that_came_in_vain_reads_how_much_it_is_and_for_what() {
        assertThat(InDoubt.inVain(INVOICE, "void", "pay_1", INVOICE.total()))
                .contains("pay_1", "499.00 NOK", "void", INVOICE.number())
                .contains(INVOICE.item().text(), INVOICE.item().subscription().toString());
    }
}
