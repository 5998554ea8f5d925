package io.cardea.chassis.cardnumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingCardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "{\"card\":\"4242424242424242\"}",
                "(1,4000000000009979,x)",
                "paid with 4242 4242 4242 4242.",
                "4000-0000-0000-0341",
                "3782 822463 10005",
                "4242 4242 4242 4242 12/27",
                "2 4242424242424242",
                "room 12 - 4242424242424242",
                "No.5555555555554444",
                "2223003122003222",
                "4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2",
                "4242\u00a04242\u20114242\u20144242",
                "６０１１１１１１１１１１１１１７",
                "card=378282246310005&remember=on"
            })
    void a_card_number_is_found_however_it_is_written(String text) {
        assertThat(CardNumbers.in(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424241",
                "0199a1c0-0000-7000-8000-00000000d00d",
                "42424242-4242-4242-8000-000000000000",
                "tok_4242424242424242",
                "0.4242424242424242",
                "a4242424242424242",
                "4242424242424242f",
                "2026-11-20T10:00:00.123456Z",
                "2026-11-20 4990000",
                "1795168800123",
                "9242424242424248",
                "424242424242424200",
                "42 42424242424242 ",
                "[ 48 0 0 0 67 65 80 84 85 82 69 68 ]",
                "NO93 8601 1117 947"
            })
    void what_only_looks_like_one_is_not(String text) {
        assertThat(CardNumbers.in(text)).isEmpty();
    }

    @Test
    void each_of_several_is_found() {
        assertThat(CardNumbers.in("4242424242424242, 4000 0000 0000 0341; none: 1234567890123"))
                .containsExactly("4242424242424242", "4000 0000 0000 0341");
    }

    @Test
    void random_ids_are_none() {
        var random = new SplittableRandom(20_261_128);

        assertThat(Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                        .limit(200_000)
                        .filter(id -> CardNumbers.isIn("{\"id\":\"" + id + "\"}")))
                .isEmpty();
    }
}
