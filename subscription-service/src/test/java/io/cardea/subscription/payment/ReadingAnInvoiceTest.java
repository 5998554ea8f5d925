package io.cardea.subscription.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingAnInvoiceTest {

    private static final Money PRICE = new Money(49_900, "NOK");
    private static final Money WITH_TAX = new Money(62_375, "NOK");

    @Test
    void what_counts_is_the_price_and_not_the_tax_on_top() {
        assertThat(invoice(WITH_TAX, PRICE).asPayment().total()).isEqualTo(PRICE);
    }

    @Test
    void where_billing_does_not_say_the_price_the_total_is_the_price() {
        assertThat(invoice(PRICE, null).asPayment().total()).isEqualTo(PRICE);
    }

    private static KnownInvoice invoice(Money total, @Nullable Money price) {
        var id = new UUID(0, 1);
        return new KnownInvoice(
                id, "2026-000001", id, 0, "period/0", null, null, total, price, "PAID", null, null, null);
    }
}
