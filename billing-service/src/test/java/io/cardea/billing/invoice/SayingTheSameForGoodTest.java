package io.cardea.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SayingTheSameForGoodTest {

    private static final int LIVES = 5_000;

    @Test
    void whatever_becomes_of_an_invoice_it_says_what_it_said_when_it_was_issued() {
        long first = System.nanoTime();
        System.out.printf("Seeds from %d on%n", first);
        for (long seed = first; seed < first + LIVES; seed++) {
            assertThat(lived(new SplittableRandom(seed)))
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .ignoringFields("status", "paymentRequest")
                    .isEqualTo(Invoices.open());
        }
    }

    private static Invoice lived(RandomGenerator random) {
        var invoice = Invoices.open();
        for (int deed = 0; deed < 6; deed++) {
            if (something(invoice, random) instanceof Decision.Changed<Invoice, InvoiceChange>(var changed, var _)) {
                invoice = changed;
            }
        }
        return invoice;
    }

    private static Decision<Invoice, InvoiceChange> something(Invoice invoice, RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> invoice.pay(new Payment("sandbox", "pay_" + random.nextInt(2), Invoices.PAYMENT.at()));
            case 1 -> invoice.withdraw("REPLACED");
            default -> invoice.askAgain(new UUID(0, random.nextInt()));
        };
    }
}
