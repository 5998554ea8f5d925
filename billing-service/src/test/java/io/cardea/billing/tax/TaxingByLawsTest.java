package io.cardea.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.tax.Tax.Prices;
import io.cardea.chassis.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// What holds of random prices in currencies with 0, 2 and 3 decimals, at random rates.
class TaxingByLawsTest {

    private static final int CASES = Integer.getInteger("cases", 5_000);
    private static final List<String> CURRENCIES = List.of("JPY", "NOK", "KWD");

    @Test
    void net_and_tax_are_what_is_paid() {
        each((random, seed) -> {
            var tax = tax(random, Prices.GROSS);
            var price = price(random);

            assertThat(tax.on(price).gross()).as(seed).isEqualTo(price);
        });
    }

    @Test
    void a_net_price_stays_what_it_is_and_the_tax_comes_on_top() {
        each((random, seed) -> {
            var tax = tax(random, Prices.NET);
            var price = price(random);

            assertThat(tax.on(price).net()).as(seed).isEqualTo(price);
        });
    }

    /// Half a minor unit of rounding, which in a gross price is missing in the net amount as well.
    @Test
    void the_tax_is_its_rate_of_the_net_amount_but_for_what_is_rounded() {
        each((random, seed) -> {
            var taxed = tax(random, random.nextBoolean() ? Prices.GROSS : Prices.NET)
                    .on(price(random));

            var rounded = BigDecimal.valueOf(10_000 + taxed.rate(), 4).divide(BigDecimal.TWO);
            var exact = BigDecimal.valueOf(taxed.net().amount()).multiply(BigDecimal.valueOf(taxed.rate(), 4));
            assertThat(exact.subtract(BigDecimal.valueOf(taxed.tax().amount())).abs())
                    .as(seed)
                    .isLessThanOrEqualTo(rounded);
        });
    }

    @Test
    void the_parts_of_a_price_have_its_whole_tax() {
        each((random, seed) -> {
            var tax = tax(random, random.nextBoolean() ? Prices.GROSS : Prices.NET);
            var price = price(random);
            var whole = tax.on(price);

            Money before = Money.nothing(price.currency());
            var sum = tax.onPart(price, before, before);
            while (before.amount() < price.amount()) {
                var part = new Money(1 + random.nextLong(price.amount() - before.amount()), price.currency());
                var taken = tax.onPart(price, before, part);
                assertThat(taken.tax().amount()).as(seed).isNotNegative();
                sum = sum.plus(taken);
                before = before.plus(part);
            }

            assertThat(sum).as(seed).isEqualTo(whole);
        });
    }

    @Test
    void where_nobody_said_anything_there_is_no_tax() {
        each((random, seed) -> {
            var price = price(random);

            assertThat(Tax.NONE.on(price))
                    .as(seed)
                    .isEqualTo(new TaxedAmount(TaxCategory.O, 0, price, Money.nothing(price.currency())));
        });
    }

    private static void each(BiConsumer<Random, String> law) {
        for (int i = 0; i < CASES; i++) {
            long seed = Long.getLong("case", new Random().nextLong());
            law.accept(new Random(seed), "-Dcase=" + seed);
        }
    }

    private static Tax tax(Random random, Prices prices) {
        return new Tax(TaxCategory.S, 1 + random.nextInt(10_000), prices);
    }

    private static Money price(Random random) {
        return new Money(random.nextLong(random.nextBoolean() ? 100 : 10_000_000), CURRENCIES.get(random.nextInt(3)));
    }
}
