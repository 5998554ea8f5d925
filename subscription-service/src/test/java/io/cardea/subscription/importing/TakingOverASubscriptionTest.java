package io.cardea.subscription.importing;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.OSLO;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.subscription.facts.Home;
import io.cardea.subscription.subscription.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakingOverASubscriptionTest {

    @Test
    void the_named_days_count_and_the_next_payment_buys_what_follows() {
        var taken = (Importing.Outcome.Taken) take("2026-10-15", "2026-12-24");

        assertThat(taken.subscription().status()).isEqualTo(Status.ACTIVE);
        assertThat(taken.subscription().timeline().periods())
                .extracting("source")
                .hasToString("[MANUAL]");
        assertThat(taken.subscription().offer()).hasValueSatisfying(offer -> {
            assertThat(offer.index()).isEqualTo(1);
            assertThat(offer.days().start()).isEqualTo("2026-12-24");
            assertThat(offer.days().end()).isEqualTo("2027-01-24");
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-10-15, 2026-11-20", "2026-12-15, 2026-12-15", "2026-10-15, 2036-10-16"})
    void impossible_days_are_refused(String start, String until) {
        assertThat(take(start, until)).isInstanceOf(Importing.Outcome.NotTaken.class);
    }

    private static Importing.Outcome take(String start, String until) {
        var length = new Row.Length.Until(LocalDate.parse(until));
        var row = new Row(id("member"), "gym", LocalDate.parse(start), length, "moved in");
        return Importing.take(id("subscription"), row, agreement(MONTHLY), new Home(null, OSLO), noon("2026-11-20"));
    }
}
