package io.cardea.stack.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingPaymentsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_reference_belongs_to_one_payment() {
        try (var book = Book.open(folder)) {
            book.add(payment("pay_1", "r"));

            Payment second = book.add(payment("pay_2", "r"));

            assertThat(second.id()).isEqualTo("pay_1");
        }
    }

    @Test
    void the_first_decision_stands() {
        Payment paid = payment("pay_1", "r").decided(Payment.Status.SUCCEEDED, null, null, NOW);

        Payment declined = paid.decided(Payment.Status.DECLINED, null, null, NOW);

        assertThat(declined.status()).isEqualTo(Payment.Status.SUCCEEDED);
    }

    @Test
    void a_decision_survives_a_restart() {
        try (var book = Book.open(folder)) {
            book.add(payment("pay_1", "r"));
            book.change("pay_1", payment -> payment.decided(Payment.Status.SUCCEEDED, null, null, NOW));
        }

        try (var again = Book.open(folder)) {
            assertThat(again.byReference("r")).get().extracting(Payment::status).isEqualTo(Payment.Status.SUCCEEDED);
        }
    }

    @Test
    void a_notice_that_nobody_took_survives_a_restart() {
        try (var book = Book.open(folder)) {
            book.write(new Notice("evt_1", "pay_1", URI.create("http://merchant/hook"), "{}", null, false, null));
        }

        try (var again = Book.open(folder)) {
            assertThat(again.notTaken()).extracting(Notice::id).containsExactly("evt_1");
        }
    }

    @Test
    void a_line_cut_off_by_a_crash_costs_only_itself() throws Exception {
        try (var book = Book.open(folder)) {
            book.add(payment("pay_1", "r"));
        }
        Files.writeString(folder.resolve("payments.jsonl"), "{\"payment\":{\"id\":\"pa", StandardOpenOption.APPEND);
        try (var book = Book.open(folder)) {
            book.add(payment("pay_2", "s"));
        }

        try (var again = Book.open(folder)) {
            assertThat(again.payment("pay_1")).isPresent();
            assertThat(again.payment("pay_2")).isPresent();
        }
    }

    private static Payment payment(String id, String reference) {
        return new Payment(
                id,
                reference,
                new Amount(4900, "NOK"),
                "Monthly",
                URI.create("http://merchant/back"),
                URI.create("http://merchant/hook"),
                Payment.Status.PENDING,
                Simulation.NONE,
                NOW,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
