package io.cardea.chassis.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingMoneyTest {

    @ParameterizedTest
    @CsvSource({"49.00, NOK, 4900", "49, JPY, 49", "1.234, KWD, 1234", "-20.50, EUR, -2050", "7, XXX, 7"})
    void an_amount_in_the_currencys_own_unit_has_its_decimals_and_comes_back(
            BigDecimal decimal, String currency, long minor) {
        var money = new Money(minor, currency);

        assertThat(money.decimal()).isEqualTo(decimal);
        assertThat(Money.of(decimal, currency)).isEqualTo(money);
    }

    @Test
    void an_amount_with_more_decimals_than_its_currency_is_none() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of(new BigDecimal("0.001"), "NOK"));
    }
}
