package io.cardea.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refused;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows C40-C44: several units at once, for less than one by one.
class PrepayingTest {

    private static final Money UNIT = new Money(49_900, "NOK");
    private static final Period MONTH = Period.ofMonths(1);
    private static final Terms YEARLY = new Terms.Recurring(Period.ofYears(1), Period.ofDays(7), null);

    @ParameterizedTest
    @CsvSource({
        "12, NOK, 49900,     , 2000, 479040",
        "12, JPY,  4999,     , 2000,  47990",
        "12, KWD, 12345,     , 2000, 118512",
        "12, EUR,  3333,     , 3333,  26665",
        " 3, JPY,     1,     , 5000,      1",
        "11, NOK, 12000,    1,     , 120000",
        "11, JPY,  1500,    1,     ,  15000",
        "11, KWD,  4321,    1,     ,  43210",
        "12, EUR,  4990,    2,     ,  49900"
    })
    void what_is_taken_off_and_what_is_left_to_pay_are_what_the_units_cost_alone(
            int units,
            String currency,
            long unitPrice,
            @Nullable Integer free,
            @Nullable Integer discount,
            long price) {
        var prepaid = new Prepaid(units, MONTH, new Money(unitPrice, currency), free, discount);

        assertThat(prepaid.price()).isEqualTo(new Money(price, currency));
    }

    @Test
    void a_year_for_less_than_twelve_months_and_ten_entries_with_one_for_nothing_can_be_sold() {
        assertThat(SampleProduct.prepaidYear().refusal()).isEmpty();
        assertThat(SampleProduct.tenAndOneFree().refusal()).isEmpty();
        assertThat(prepaid(
                                new Terms.OneOff(Period.ofMonths(12), null, null),
                                new Prepaid(4, Period.ofMonths(3), UNIT, 1, null))
                        .refusal())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void what_the_units_do_not_make_up_is_refused(Content content, String field) {
        assertThat(content.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo("product.prepaid-impossible");
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    static Stream<Arguments> what_the_units_do_not_make_up_is_refused() {
        var season = new Terms.OneOff(Period.ofYears(1), LocalDate.of(2027, 9, 1), null);
        return Stream.of(
                Arguments.of(prepaid(YEARLY, new Prepaid(12, MONTH, UNIT, null, null)), "prepaid"),
                Arguments.of(prepaid(YEARLY, new Prepaid(12, MONTH, UNIT, 2, 2000)), "prepaid"),
                Arguments.of(prepaid(YEARLY, new Prepaid(12, MONTH, UNIT, 12, null)), "prepaid.free"),
                Arguments.of(
                        prepaid(YEARLY, new Prepaid(12, MONTH, new Money(0, "NOK"), 2, null)), "prepaid.unitPrice"),
                Arguments.of(prepaid(YEARLY, new Prepaid(11, MONTH, UNIT, 1, null)), "prepaid.unit"),
                Arguments.of(prepaid(YEARLY, new Prepaid(52, Period.ofWeeks(1), UNIT, 1, null)), "prepaid.unit"),
                Arguments.of(prepaid(season, new Prepaid(12, MONTH, UNIT, 1, null)), "prepaid.unit"),
                Arguments.of(prepaid(YEARLY, new Prepaid(12, null, UNIT, 2, null)), "prepaid.units"));
    }

    @Test
    void a_price_that_is_another_one_than_the_units_make_is_refused() {
        var units = new Prepaid(12, MONTH, UNIT, 2, null);

        assertThat(SampleProduct.prepaid(new Money(499_001, "NOK"), YEARLY, List.of(SampleProduct.entry(null)), units)
                        .refusal())
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.detail()).isEqualTo("price must be 4990.00 NOK, or absent."));
    }

    @Test
    void units_that_cost_more_than_anything_can_are_refused_before_they_are_multiplied() {
        var priceless = new Prepaid(10_000, MONTH, new Money(Long.MAX_VALUE, "NOK"), 1, null);

        assertThatThrownBy(() -> PrepaidRule.price(priceless)).isInstanceOf(Refused.class);
    }

    /// At the price that the units make, if they make any.
    private static Content prepaid(Terms terms, Prepaid prepaid) {
        return SampleProduct.prepaid(prepaid.price(), terms, List.of(SampleProduct.entry(null)), prepaid);
    }
}
