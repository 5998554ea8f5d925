package io.cardea.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.testing.cases.SeededCases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What must hold for every history of a subscription, tried on many.
class BillingByLawsTest {

    private static final int HISTORIES = 2_000;

    @Test
    void running_it_again_changes_nothing() {
        forEachHistory((history, random) -> {
            LocalDate today = history.randomDay(random);
            Ledger ledger = new Ledger();
            ledger.run(history.factsAt(random.nextInt(history.length())), today);
            List<Billed> once = ledger.billed();

            BillingStep again = ledger.run(ledger.newest(), today);

            assertThat(again.isNothing()).isTrue();
            assertThat(ledger.billed()).isEqualTo(once);
        });
    }

    @Test
    void any_order_and_any_duplication_of_the_facts_gives_the_same_live_invoices() {
        forEachHistory((history, random) -> {
            LocalDate today = history.lastDay();
            Ledger straight = new Ledger();
            straight.deliver(history, history.length() - 1, today);
            Ledger shuffled = new Ledger();

            deliveries(history, random).forEach(version -> shuffled.deliver(history, version, today));

            assertThat(shuffled.live()).isEqualTo(straight.live());
        });
    }

    @Test
    void a_charge_has_at_most_one_invoice_that_counts_whatever_happens() {
        forEachHistory((history, random) -> {
            Ledger ledger = new Ledger();
            for (int step = 0; step < 40; step++) {
                ledger.deliver(history, random.nextInt(history.length()), history.randomDay(random));
                ledger.settleOne(random);
            }

            assertThat(ledger.counting()).extracting(InvoiceItem::charge).doesNotHaveDuplicates();
        });
    }

    @Test
    void what_is_open_says_what_is_owed() {
        forEachHistory((history, random) -> {
            Ledger ledger = new Ledger();
            deliveries(history, random).forEach(v -> ledger.deliver(history, v, history.randomDay(random)));

            BilledSubscription facts = ledger.newest();

            assertThat(ledger.live())
                    .allSatisfy(item -> assertThat(facts.standing() == Standing.HELD
                                    || facts.owed().stream()
                                            .anyMatch(owed -> owed.item(facts).equals(item)))
                            .isTrue());
        });
    }

    @Test
    void nothing_stays_open_once_the_subscription_is_cancelled() {
        forEachHistory((history, random) -> {
            Ledger ledger = new Ledger();
            deliveries(history, random).forEach(v -> ledger.deliver(history, v, history.randomDay(random)));

            ledger.run(history.cancelled(), history.lastDay());

            assertThat(ledger.live()).isEmpty();
        });
    }

    @Test
    void days_that_pass_in_one_step_or_in_many_give_the_same_invoices() {
        forEachHistory((history, random) -> {
            BilledSubscription facts = history.factsAt(history.length() - 1);
            LocalDate from = history.randomDay(random);
            LocalDate to = from.plusDays(random.nextInt(90));
            Ledger atOnce = new Ledger();
            atOnce.run(facts, to);
            Ledger dayByDay = new Ledger();
            from.datesUntil(to.plusDays(1)).forEach(day -> dayByDay.run(facts, day));

            assertThat(dayByDay.live()).isEqualTo(atOnce.live());
        });
    }

    private static List<Integer> deliveries(SubscriptionHistory history, RandomGenerator random) {
        var versions = new ArrayList<Integer>();
        for (int version = 0; version < history.length(); version++) {
            versions.addAll(Collections.nCopies(1 + random.nextInt(3), version));
        }
        Collections.shuffle(versions, random);
        return versions;
    }

    private static void forEachHistory(BiConsumer<SubscriptionHistory, RandomGenerator> law) {
        SeededCases.times(HISTORIES).check(random -> law.accept(SubscriptionHistory.random(random), random));
    }
}
