package io.cardea.billing.subscription;

import static io.cardea.billing.subscription.Subscriptions.ANCHOR;
import static io.cardea.billing.subscription.Subscriptions.PRICE;
import static io.cardea.billing.subscription.Subscriptions.owing;
import static io.cardea.billing.subscription.Subscriptions.period;
import static io.cardea.billing.subscription.Subscriptions.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.subscription.Billed.Stage;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForeseeingInvoicesTest {

    private static final LocalDate TODAY = ANCHOR.plusDays(5);

    @Test
    void a_year_of_months_is_twelve_invoices_each_on_its_day() {
        var foreseen = foreseen(running(1), months(1, 13), List.of());

        assertThat(foreseen)
                .extracting(ForeseenInvoice::issuedOn)
                .containsExactlyElementsOf(
                        IntStream.range(1, 13).mapToObj(ANCHOR::plusMonths).toList());
    }

    @Test
    void what_is_invoiced_already_is_not_foreseen() {
        var open = billed(period(1), Stage.OPEN);

        assertThat(foreseen(running(1), months(1, 3), List.of(open)))
                .extracting(ForeseenInvoice::charge)
                .containsExactly("period/2");
    }

    @Test
    void a_void_invoice_settles_nothing() {
        var gone = billed(period(1), Stage.VOID);

        assertThat(foreseen(running(1), months(1, 2), List.of(gone))).hasSize(1);
    }

    @Test
    void what_should_have_been_invoiced_before_is_invoiced_today() {
        var late = period(1, PRICE, ANCHOR);

        assertThat(foreseen(running(1), List.of(late), List.of()))
                .singleElement()
                .extracting(ForeseenInvoice::issuedOn)
                .isEqualTo(TODAY);
    }

    @Test
    void what_is_to_be_given_back_is_no_invoice() {
        var back = period(1, new Money(-100, "NOK"), ANCHOR);

        assertThat(foreseen(running(1), List.of(back), List.of())).isEmpty();
    }

    @Test
    void what_a_change_asks_for_and_another_gives_back_is_no_invoice() {
        var up = change(2_100);
        var facts = owing(up).settling(List.of(up), List.of(change(-2_100).back("Monthly")), List.of());

        assertThat(foreseen(facts, List.of(up), List.of())).isEmpty();
    }

    @Test
    void of_what_is_credited_already_nothing_is_laid_against_it_again() {
        var up = change(2_100);
        var facts = owing(up).settling(List.of(up), List.of(change(-2_100).back("Monthly")), List.of());

        assertThat(DryRun.of(
                        facts,
                        List.of(up),
                        List.of(),
                        Map.of("change/-2100", new Money(2_100, "NOK")),
                        TODAY,
                        TODAY.plusYears(1)))
                .hasSize(1);
    }

    @Test
    void nothing_is_foreseen_while_a_person_has_to_look() {
        var held = Subscriptions.facts(Standing.HELD, months(1, 3), null);

        assertThat(foreseen(held, months(1, 3), List.of())).isEmpty();
    }

    private static Owed change(long amount) {
        return new Owed(
                "change/" + amount,
                Owed.CHANGE,
                0,
                ANCHOR,
                ANCHOR.plusMonths(1),
                new Money(amount, "NOK"),
                ANCHOR,
                null);
    }

    private static List<ForeseenInvoice> foreseen(BilledSubscription facts, List<Owed> owed, List<Billed> billed) {
        return DryRun.of(facts, owed, billed, Map.of(), TODAY, TODAY.plusYears(1));
    }

    private static List<Owed> months(int from, int to) {
        return IntStream.range(from, to).mapToObj(Subscriptions::period).toList();
    }

    private static Billed billed(Owed owed, Stage stage) {
        return new Billed(UUID.randomUUID(), owed.item(running(1)), stage);
    }
}
