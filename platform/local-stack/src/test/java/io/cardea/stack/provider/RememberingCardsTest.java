package io.cardea.stack.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cardea.stack.process.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RememberingCardsTest {

    @ParameterizedTest
    @CsvSource({"4242 4242 4242 4242, visa, 4242", "5555555555554444, mastercard, 4444", "378282246310005, amex, 0005"})
    void of_a_card_its_brand_and_last_four_digits_are_kept(String number, String brand, String lastFour) {
        Card card = Card.remembered(number, 2026);

        assertThat(card.brand()).isEqualTo(brand);
        assertThat(card.lastFour()).isEqualTo(lastFour);
        assertThat(Json.write(card)).doesNotContain(number.replace(" ", ""));
    }

    @Test
    void each_time_it_gets_another_token() {
        assertThat(Card.remembered("4242424242424242", 2026).token())
                .isNotEqualTo(Card.remembered("4242424242424242", 2026).token());
    }

    @ParameterizedTest
    @CsvSource({"4000000000009979, HARD", "4000000000000341, SOFT"})
    void some_cards_are_declined_when_they_are_charged_later(String number, String why) {
        assertThat(Card.remembered(number, 2026).decline()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4242424242424241", "4242", "card", "42424242424242424242424242"})
    void what_is_no_card_number_is_refused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Card.remembered(number, 2026));
    }
}
