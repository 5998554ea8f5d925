package io.cardea.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.tax.Tax.Prices;
import io.cardea.chassis.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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

            var gone = tax.sum(price.currency(), Stream.of());
            while (priceOf(tax, gone) < price.amount()) {
                gone = gone.plus(next(random, tax, price, gone, seed));
            }

            assertThat(gone).as(seed).isEqualTo(whole);
        });
    }

    /// Some by what they are of the price, and some by what they are of what was paid, in any order.
    private static TaxedAmount next(Random random, Tax tax, Money price, TaxedAmount gone, String seed) {
        long priceLeft = price.amount() - priceOf(tax, gone);
        long paidLeft = tax.on(price).gross().amount() - gone.gross().amount();
        var part = random.nextBoolean()
                ? tax.onPart(price, gone, new Money(1 + random.nextLong(priceLeft), price.currency()))
                : tax.onPaidPart(price, gone, new Money(1 + random.nextLong(paidLeft), price.currency()));
        assertThat(part.tax().amount()).as(seed).isNotNegative();
        assertThat(part.net().amount()).as(seed).isNotNegative();
        return part;
    }

    private static long priceOf(Tax tax, TaxedAmount taxed) {
        return (tax.prices() == Prices.NET ? taxed.net() : taxed.gross()).amount();
    }

    @Test
    void a_part_of_what_was_paid_is_that_part_to_the_minor_unit() {
        each((random, seed) -> {
            var tax = tax(random, random.nextBoolean() ? Prices.GROSS : Prices.NET);
            var price = new Money(1 + random.nextLong(10_000_000), "NOK");
            var part = new Money(1 + random.nextLong(tax.on(price).gross().amount()), price.currency());

            assertThat(tax.onPaidPart(price, tax.sum(price.currency(), Stream.of()), part)
                            .gross())
                    .as(seed)
                    .isEqualTo(part);
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
