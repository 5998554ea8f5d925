package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A year at once, from what the catalog tells to what billing is told.
@QuarkusTest
@WithTestResource(RealServers.class)
class PrepayingIT {

    private static final String AGAIN_AND_AGAIN = "{\"kind\":\"RECURRING\",\"interval\":\"P1Y\",\"grace\":\"P7D\"}";
    private static final String ONCE = "{\"kind\":\"ONE_OFF\",\"duration\":\"P1Y\"}";
    private static final int MONTH = 5_198;
    private static final int PRICE = 49_900;
    private static final int DEARER = 57_504;

    private final UUID year = UUID.randomUUID();
    private Gym gym;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void a_dearer_version_is_for_those_who_buy_it_later() {
        gym.tellPrepaidYear(year, 1, MONTH, PRICE, AGAIN_AND_AGAIN);
        var subscription = gym.activated(year);

        gym.tellPrepaidYear(year, 2, 5_990, DEARER, AGAIN_AND_AGAIN);

        eventually(() -> assertThat(firstPrice(gym.ordered(year))).isEqualTo(DEARER));
        assertThat(gym.read(subscription).getInt("next.price.amount")).isEqualTo(PRICE);
        assertThat(gym.read(subscription).getInt("charges.find { it.key == 'period/1' }.prepaid.unitPrice.amount"))
                .isEqualTo(MONTH);
    }

    @Test
    void what_is_bought_for_one_year_is_bought_once_more_at_the_price_of_that_day() {
        gym.tellPrepaidYear(year, 1, MONTH, PRICE, ONCE);
        var subscription = gym.activated(year);
        gym.tellPrepaidYear(year, 2, 5_990, DEARER, ONCE);
        eventually(() -> assertThat(firstPrice(gym.ordered(year))).isEqualTo(DEARER));

        gym.ask(subscription, "renew", "{\"reason\":\"another year\"}").statusCode(200);

        assertThat(gym.read(subscription).getInt("price.amount")).isEqualTo(PRICE);
        assertThat(gym.read(subscription).getInt("next.price.amount")).isEqualTo(DEARER);
    }

    @Test
    void who_leaves_early_gets_back_what_they_paid_for_the_days_left() {
        gym.tellPrepaidYear(year, 1, MONTH, PRICE, AGAIN_AND_AGAIN);
        var subscription = gym.activated(year);
        gym.moveClockTo("2027-05-20T10:00:00Z");

        gym.ask(subscription, "cancel", "{\"when\":\"NOW\",\"reason\":\"moving away\"}")
                .statusCode(200);

        int usedDays = 181;
        assertThat(gym.lastToldState(subscription).path("charges").findValuesAsText("kind"))
                .contains("REFUND");
        assertThat(gym.read(subscription).getInt("charges.find { it.kind == 'REFUND' }.amount.amount"))
                .isEqualTo(Math.round(PRICE * usedDays / 365.0) - PRICE);
    }

    private int firstPrice(UUID subscription) {
        return gym.read(subscription).getInt("next.price.amount");
    }
}
