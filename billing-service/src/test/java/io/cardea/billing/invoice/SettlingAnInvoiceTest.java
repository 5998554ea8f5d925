package io.cardea.billing.invoice;

import static io.cardea.billing.invoice.Invoices.PAYMENT;
import static io.cardea.billing.invoice.Invoices.START;
import static io.cardea.billing.invoice.Invoices.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlingAnInvoiceTest {

    @Test
    void tax_on_top_is_asked_for_with_the_price() {
        Invoice invoice = Invoices.openWithTaxOnTop();

        assertThat(invoice.total()).isEqualTo(new Money(62_375, "NOK"));
        assertThat(invoice.item().price()).isEqualTo(Invoices.PRICE);
    }

    @Test
    void a_payment_pays_an_open_invoice() {
        Invoice paid = changed(open().pay(PAYMENT));

        assertThat(paid.status()).isEqualTo(new InvoiceStatus.Paid(PAYMENT));
    }

    @Test
    void the_request_that_was_paid_after_all_is_the_invoices_again() {
        UUID first = Invoices.REQUEST;
        Invoice askedAgain = changed(open().askAgain(UUID.randomUUID()));

        Invoice paid = changed(askedAgain.pay(PAYMENT, first));

        assertThat(paid.paymentRequest()).isEqualTo(first);
    }

    @Test
    void the_same_payment_twice_is_no_news() {
        Invoice paid = changed(open().pay(PAYMENT));

        assertThat(paid.pay(PAYMENT)).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_second_payment_is_refused_with_the_first_ones_reference() {
        Invoice paid = changed(open().pay(PAYMENT));

        Decision<Invoice, InvoiceChange> again = paid.pay(new Payment("sandbox", "pay_2", PAYMENT.at()));

        assertThat(refused(again)).isEqualTo(new InvoiceRefusal.AlreadyPaid("2026-000042", "pay_1"));
    }

    @Test
    void a_void_invoice_takes_no_money() {
        Invoice withdrawn = changed(open().withdraw("CANCELLED"));

        assertThat(refused(withdrawn.pay(PAYMENT))).isEqualTo(new InvoiceRefusal.NotOwed("2026-000042"));
    }

    @Test
    void a_paid_invoice_is_never_voided() {
        Invoice paid = changed(open().pay(PAYMENT));

        assertThat(refused(paid.withdraw("CANCELLED"))).isInstanceOf(InvoiceRefusal.AlreadyPaid.class);
    }

    @Test
    void voiding_twice_is_no_news() {
        Invoice withdrawn = changed(open().withdraw("CANCELLED"));

        assertThat(withdrawn.withdraw("CANCELLED")).isEqualTo(Decision.unchanged());
    }

    @Test
    void asking_again_points_to_the_new_request_and_changes_nothing_else() {
        UUID next = new UUID(0, 9);

        Invoice asked = changed(open().askAgain(next));

        assertThat(asked)
                .usingRecursiveComparison()
                .ignoringFields("paymentRequest")
                .isEqualTo(open());
        assertThat(asked.paymentRequest()).isEqualTo(next);
    }

    @Test
    void an_invoice_issued_before_its_period_is_due_on_the_first_day() {
        Invoice early = Invoice.issue(Invoices.ID, "2026-000043", Invoices.item(), START.minusDays(8), null);

        assertThat(early.dueOn()).isEqualTo(START);
    }

    @Test
    void an_invoice_issued_late_is_due_on_the_day_of_issue() {
        Invoice late = Invoice.issue(Invoices.ID, "2026-000043", Invoices.item(), START.plusDays(8), null);

        assertThat(late.dueOn()).isEqualTo(START.plusDays(8));
    }

    private static Invoice changed(Decision<Invoice, InvoiceChange> decision) {
        return ((Decision.Changed<Invoice, InvoiceChange>) decision).state();
    }

    private static Refusal refused(Decision<Invoice, InvoiceChange> decision) {
        return ((Decision.Refused<Invoice, InvoiceChange>) decision).refusal();
    }
}
