package io.cardea.subscription.payment;

import static io.cardea.subscription.subscription.Examples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GivingBackTheWholeTest {

    private static final LocalDate TENTH = LocalDate.of(2027, 1, 10);

    @Test
    void the_whole_in_one_is_given_back_on_its_day() {
        assertThat(new GivenBack(paid(), List.of(note("refund/1", 499, TENTH))).wholeOn())
                .contains(TENTH);
    }

    @Test
    void parts_that_add_up_are_the_whole_on_the_day_of_the_last_one_in_whatever_order() {
        var first = note("refund/1", 100, TENTH);
        var last = note("refund/2", 399, TENTH.plusDays(5));

        assertThat(new GivenBack(paid(), List.of(first, last)).wholeOn()).contains(TENTH.plusDays(5));
        assertThat(new GivenBack(paid(), List.of(last, first)).wholeOn()).contains(TENTH.plusDays(5));
    }

    @Test
    void a_part_is_not_the_whole() {
        assertThat(new GivenBack(paid(), List.of(note("refund/1", 498, TENTH))).wholeOn())
                .isEmpty();
    }

    @Test
    void what_a_change_has_given_back_before_counts() {
        var change = note("change/1", 100, TENTH);

        assertThat(new GivenBack(paid(), List.of(change, note("refund/1", 399, TENTH))).wholeOn())
                .contains(TENTH);
    }

    @Test
    void what_only_follows_from_the_subscriptions_own_facts_ends_nothing() {
        assertThat(new GivenBack(paid(), List.of(note("change/1", 499, TENTH))).wholeOn())
                .isEmpty();
        assertThat(new GivenBack(paid(), List.of(note("cancellation", 499, TENTH))).wholeOn())
                .isEmpty();
    }

    @Test
    void the_rest_that_a_cancellation_has_left_is_not_the_whole() {
        var cancelled = note("cancellation", 200, TENTH);

        assertThat(new GivenBack(paid(), List.of(cancelled, note("refund/1", 299, TENTH))).wholeOn())
                .isEmpty();
    }

    @Test
    void as_long_as_the_payment_has_not_been_heard_of_nothing_is_given_back() {
        assertThat(new GivenBack(invoice("OPEN", null), List.of(note("refund/1", 499, TENTH))).wholeOn())
                .isEmpty();
    }

    private static KnownInvoice paid() {
        return invoice("PAID", new KnownInvoice.Settlement("sandbox", "pay_1", Instant.EPOCH));
    }

    private static KnownInvoice invoice(String status, KnownInvoice.@Nullable Settlement payment) {
        return new KnownInvoice(
                id("invoice 0"),
                "2027-1",
                id("subscription"),
                0,
                "period/0",
                null,
                null,
                kroner(499),
                null,
                status,
                null,
                null,
                payment);
    }

    private static KnownCreditNote note(String charge, long whole, LocalDate on) {
        return new KnownCreditNote(
                id(charge),
                "C2027-1",
                id("invoice 0"),
                id("subscription"),
                charge,
                "period/0",
                on,
                on.plusDays(1),
                kroner(whole),
                on,
                null);
    }

    private static Money kroner(long whole) {
        return new Money(whole * 100, "NOK");
    }
}
