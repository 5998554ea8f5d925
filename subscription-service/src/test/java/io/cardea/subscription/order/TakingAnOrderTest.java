package io.cardea.subscription.order;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.OSLO;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.subscription.facts.Home;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakingAnOrderTest {

    private static final Product GYM = new Product(agreement(MONTHLY), true);

    @Test
    void an_order_fixes_the_version_and_waits_for_the_first_payment() {
        var taken = (Ordering.Outcome.Taken) Ordering.order(GYM, wish(null), noon("2026-11-20"));

        assertThat(taken.order().productVersion()).isEqualTo(1);
        assertThat(taken.subscription().status()).isEqualTo(Status.PENDING);
        assertThat(taken.subscription().offer()).hasValueSatisfying(offer -> {
            assertThat(offer.days().start()).isEqualTo("2026-11-20");
            assertThat(offer.days().end()).isEqualTo("2026-12-20");
        });
    }

    @Test
    void what_is_withdrawn_is_not_sold() {
        var outcome = Ordering.order(new Product(agreement(MONTHLY), false), wish(null), noon("2026-11-20"));

        assertThat(refusal(outcome)).isEqualTo("order.product-withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-19", "2028-11-21", "+999999999-12-31"})
    void a_start_in_the_past_or_far_ahead_is_refused(LocalDate startsOn) {
        var outcome = Ordering.order(GYM, wish(startsOn), noon("2026-11-20"));

        assertThat(refusal(outcome)).isEqualTo("order.start-not-allowed");
    }

    private static Ordering.Wish wish(@Nullable LocalDate startsOn) {
        return new Ordering.Wish(
                id("order"), id("subscription"), id("member"), null, new Home(null, OSLO), startsOn, false);
    }

    private static String refusal(Ordering.Outcome outcome) {
        return ((Ordering.Outcome.NotTaken) outcome).refusal().code();
    }
}
