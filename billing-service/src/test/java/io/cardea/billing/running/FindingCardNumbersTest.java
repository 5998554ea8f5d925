package io.cardea.billing.running;

import static org.assertj.core.api.Assertions.assertThat;

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
                "tok_4242424242424242",
                "2026-11-20T10:00:00.123456Z",
                "1795168800123",
                "NO93 8601 1117 947"
            })
    void what_only_looks_like_one_is_not(String text) {
        assertThat(CardNumbers.in(text)).isEmpty();
    }
}
