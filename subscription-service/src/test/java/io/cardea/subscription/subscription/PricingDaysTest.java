package io.cardea.subscription.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.money.Money;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PricingDaysTest {

    private static final Money HUNDRED = new Money(100, "NOK");

    @Test
    void what_is_used_and_what_is_left_add_up_to_the_price() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            int days = 1 + random.nextInt(400);
            var price = new Money(random.nextInt(1_000_000), random.nextBoolean() ? "JPY" : "KWD");
            var pricing = Pricing.of(days, price);
            int used = random.nextInt(days + 1);

            var left = pricing.leftAfter(used);

            assertThat(left.plus(price.share(used, days))).as("seed %d", seed).isEqualTo(price);
        }
    }

    @Test
    void all_is_left_before_the_first_day_and_nothing_after_the_last() {
        var pricing = Pricing.of(31, HUNDRED);

        assertThat(pricing.leftAfter(0)).isEqualTo(HUNDRED);
        assertThat(pricing.leftAfter(31)).isEqualTo(new Money(0, "NOK"));
    }

    @Test
    void a_revision_prices_only_the_days_after_it() {
        var revised = Pricing.of(10, HUNDRED).revised(4, new Money(600, "NOK"));

        assertThat(revised.leftAfter(4)).isEqualTo(new Money(600, "NOK"));
        assertThat(revised.leftAfter(7)).isEqualTo(new Money(300, "NOK"));
    }

    @Test
    void the_days_never_become_worth_more_while_they_are_used() {
        var pricing = Pricing.of(31, new Money(49_900, "NOK"));

        for (int day = 0; day < 31; day++) {
            var today = pricing.leftAfter(day);
            assertThat(today.minus(pricing.leftAfter(day + 1)).negative())
                    .as("day %d", day)
                    .isFalse();
        }
    }
}
