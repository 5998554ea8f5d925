package io.cardea.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Random lives, whose records and payments arrive in any order. `-Dlives` says how many, `-Dlife=SEED` lives one.
class AddingUpTest {

    private static final long LIVES = Long.getLong("life") == null ? Long.getLong("lives", 2_000) : 1;
    private static final long FIRST = Long.getLong("life", System.nanoTime());

    @Test
    void what_is_invoiced_less_what_is_credited_is_what_the_days_cost() {
        forEachLife(life -> {
            if (!life.forgoesAFee()) {
                assertThat(life.billed()).as("%s", life).isEqualTo(life.worth());
            }
        });
    }

    @Test
    void a_second_run_makes_nothing() {
        forEachLife(life -> assertThat(life.makesMore()).as("%s", life).isFalse());
    }

    @Test
    void credits_never_exceed_payments() {
        forEachLife(life -> assertThat(life.overdrawn()).as("%s", life).isEmpty());
    }

    /// Whatever has moved since it was paid. Only payments that a person dealt with elsewhere are no invoices to
    /// credit.
    @Test
    void what_is_to_be_given_back_finds_what_was_paid_for_it_in_all_but_a_few_lives() {
        var leftToAPerson = new AtomicLong();
        forEachLife(life -> leftToAPerson.addAndGet(life.leftToAPerson() == 0 ? 0 : 1));

        assertThat(leftToAPerson).hasValueLessThanOrEqualTo(1 + LIVES / 500);
    }

    @Test
    void the_lives_are_in_currencies_of_all_kinds_and_have_documents() {
        Set<String> currencies = new TreeSet<>();

        long documents = LongStream.range(0, 300)
                .mapToObj(Correspondence::of)
                .peek(life -> currencies.add(life.currency()))
                .mapToLong(Correspondence::documents)
                .sum();

        assertThat(currencies).contains("JPY", "KWD", "NOK");
        assertThat(documents).isGreaterThan(600);
    }

    private static void forEachLife(Consumer<Correspondence> law) {
        System.out.printf("Adding up %,d lives, from -Dlife=%d on%n", LIVES, FIRST);
        LongStream.range(FIRST, FIRST + LIVES).parallel().forEach(seed -> {
            try {
                law.accept(Correspondence.of(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dlife=%d: %s".formatted(seed, e.getMessage()), e);
            }
        });
    }
}
