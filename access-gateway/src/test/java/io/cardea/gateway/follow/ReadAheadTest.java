package io.cardea.gateway.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 10_007).boxed().toList();

    @Test
    void everything_is_applied_in_its_order_whoever_has_read_it() {
        List<String> applied = new ArrayList<>();

        new ReadAhead<>(NUMBERS, 100, String::valueOf).applied((some, meaning) -> {
            applied.addAll(meaning);
            return 0;
        });

        assertThat(applied)
                .containsExactlyElementsOf(NUMBERS.stream().map(String::valueOf).toList());
    }

    @Test
    void everything_is_read_once() {
        AtomicIntegerArray reads = new AtomicIntegerArray(NUMBERS.size());

        new ReadAhead<>(NUMBERS, 10, reads::incrementAndGet).applied((some, meaning) -> 0);

        assertThat(NUMBERS).allMatch(number -> reads.get(number) == 1);
    }

    @Test
    void no_batch_is_larger_than_was_said_and_what_counted_is_added_up() {
        List<Integer> sizes = new ArrayList<>();

        int counted = new ReadAhead<>(NUMBERS, 1_000, number -> number).applied((some, meaning) -> {
            sizes.add(some.size());
            return meaning.size();
        });

        assertThat(sizes).hasSize(11).allMatch(size -> size <= 1_000);
        assertThat(counted).isEqualTo(NUMBERS.size());
    }

    @Test
    void what_cannot_be_read_stops_the_batches_from_its_own_on() {
        List<Integer> applied = new ArrayList<>();
        var ahead = new ReadAhead<>(NUMBERS, 100, number -> 100 / (number - 250));

        assertThatThrownBy(() -> ahead.applied((some, meaning) -> {
                    applied.addAll(some);
                    return 0;
                }))
                .hasRootCauseInstanceOf(ArithmeticException.class);

        assertThat(applied).containsExactlyElementsOf(NUMBERS.subList(0, 200));
    }

    @Test
    void of_nothing_nothing_is_applied() {
        assertThat(new ReadAhead<>(List.<Integer>of(), 100, number -> number).applied((some, meaning) -> 1))
                .isZero();
    }
}
