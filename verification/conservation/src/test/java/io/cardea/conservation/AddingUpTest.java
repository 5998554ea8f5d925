package io.cardea.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Random lives, whose records and payments arrive in any order. `-Dlives` says how many, `-Dlife=SEED` lives one.
class AddingUpTest {

    private static final long LIVES = Long.getLong("life") == null ? Long.getLong("lives", 2_000) : 1;
    private static final long FIRST = Long.getLong("life", System.nanoTime());

    private static List<Outcome> lives = List.of();

    @BeforeAll
    static void live() {
        System.out.printf("Adding up %,d lives, from -Dlife=%d on%n", LIVES, FIRST);
        lives = LongStream.range(FIRST, FIRST + LIVES)
                .parallel()
                .mapToObj(AddingUpTest::live)
                .toList();
    }

    @Test
    void what_is_invoiced_less_what_is_credited_is_what_the_days_cost() {
        assertThat(thoseThat(life -> life.billed() != life.worth())).isEmpty();
    }

    @Test
    void a_second_run_makes_nothing() {
        assertThat(thoseThat(Outcome::makesMore)).isEmpty();
    }

    @Test
    void credits_never_exceed_payments() {
        assertThat(thoseThat(life -> !life.overdrawn().isEmpty())).isEmpty();
    }

    /// Whatever has moved since it was paid. Only payments that a person dealt with elsewhere are no invoices to
    /// credit.
    @Test
    void what_is_to_be_given_back_finds_what_was_paid_for_it_in_all_but_a_few_lives() {
        assertThat(thoseThat(Outcome::leftToAPerson)).hasSizeLessThanOrEqualTo((int) (1 + LIVES / 10_000));
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

    private static List<Outcome> thoseThat(Predicate<Outcome> law) {
        return lives.stream().filter(law).toList();
    }

    private static Outcome live(long seed) {
        try {
            return Outcome.of(seed, Correspondence.of(seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("-Dlife=%d: %s".formatted(seed, e.getMessage()), e);
        }
    }

    /// What a life came to; it is told only where it breaks a law.
    private record Outcome(
            long seed, long billed, long worth, List<String> overdrawn, boolean leftToAPerson, boolean makesMore) {

        /// The second run comes last: it may add to the books.
        static Outcome of(long seed, Correspondence life) {
            return new Outcome(
                    seed, life.billed(), life.worth(), life.overdrawn(), life.leftToAPerson() != 0, life.makesMore());
        }

        @Override
        public String toString() {
            return "-Dlife=%d: %s".formatted(seed, Correspondence.of(seed));
        }
    }
}
