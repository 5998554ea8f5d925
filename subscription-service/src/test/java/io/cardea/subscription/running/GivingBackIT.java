package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class GivingBackIT {

    private static final String PRICE = "{\"amount\":49900,\"currency\":\"NOK\"}";

    private Gym gym;
    private UUID product;
    private final UUID invoice = UUID.randomUUID();

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
        product = gym.tellMembership("ending", PRICE, "{\"onRefund\":\"END_PERIOD\"}");
    }

    @Test
    void a_period_whose_whole_price_is_given_back_is_over_and_shows_apart_from_what_has_run_out() {
        var subscription = bought();
        gym.moveClockTo("2026-11-25T10:00:00Z");

        gym.tellRefunded(UUID.randomUUID(), subscription, invoice, 20_000);
        gym.tellRefunded(UUID.randomUUID(), subscription, invoice, 29_900);

        gym.becomes(subscription, "EXPIRED");
        var read = gym.read(subscription);
        assertThat(read.getString("statusReason")).isEqualTo("REFUNDED");
        assertThat(read.getString("endsOn")).isEqualTo("2026-11-25");
        assertThat(read.getString("refunded[0].invoice")).isEqualTo(invoice.toString());
        assertThat((Object) read.get("next")).isNull();
        assertThat(gym.changes(subscription)).containsExactly("ordered", "activated", "refunded");
    }

    @Test
    void the_timeline_shows_what_was_given_back_and_what_it_undoes() {
        var subscription = bought();

        gym.tellRefunded(UUID.randomUUID(), subscription, invoice, 20_000);

        eventually(() -> gym.frontDesk()
                .get("/v1/subscriptions/%s/timeline".formatted(subscription))
                .then()
                .statusCode(200)
                .body("creditNotes.undoes", contains("period/0"))
                .body("creditNotes[0].amount.amount", equalTo(20_000))
                .body("subscription.status", equalTo("ACTIVE"))
                .body("subscription.statusReason", nullValue()));
    }

    @Test
    void told_before_the_payment_and_twice_it_comes_to_the_same() {
        var subscription = gym.ordered(product);
        var note = UUID.randomUUID();
        gym.tellRefunded(note, subscription, invoice, 49_900);
        gym.hearsAll();

        gym.tellPaid(invoice, subscription, 0, 2);
        gym.tellRefunded(note, subscription, invoice, 49_900);

        gym.becomes(subscription, "EXPIRED");
        gym.hearsAll();
        assertThat(gym.changes(subscription)).containsExactly("ordered", "activated", "refunded");
    }

    @Test
    void where_the_product_does_not_say_so_the_period_is_kept() {
        var subscription = gym.ordered(gym.monthly);
        gym.tellPaid(invoice, subscription, 0, 1);
        gym.becomes(subscription, "ACTIVE");

        gym.tellRefunded(UUID.randomUUID(), subscription, invoice, 49_900);
        gym.hearsAll();

        assertThat(gym.read(subscription).getString("status")).isEqualTo("ACTIVE");
        assertThat(gym.changes(subscription)).containsExactly("ordered", "activated");
    }

    private UUID bought() {
        var subscription = gym.ordered(product);
        gym.tellPaid(invoice, subscription, 0, 1);
        gym.becomes(subscription, "ACTIVE");
        return subscription;
    }
}
