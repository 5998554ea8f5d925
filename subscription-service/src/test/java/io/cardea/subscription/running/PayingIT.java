package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class PayingIT {

    private Gym gym;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void only_a_paid_invoice_activates() {
        var subscription = gym.ordered(gym.monthly);
        var invoice = UUID.randomUUID();
        gym.tellIssued(invoice, subscription, 0);

        gym.tellPaid(invoice, subscription, 0, 1);

        gym.becomes(subscription, "ACTIVE");
        eventually(() -> assertThat(gym.changes(subscription)).containsExactly("ordered", "activated"));
        var order = UUID.fromString(gym.read(subscription).getString("order"));
        eventually(() -> assertThat(
                        gym.told("subscription.orders", order).getLast().type())
                .isEqualTo("cardea.order.confirmed.v1"));
    }

    @Test
    void a_payment_that_is_told_again_and_again_counts_once() {
        var subscription = gym.ordered(gym.monthly);

        gym.tellPaid(UUID.randomUUID(), subscription, 0, 5);
        gym.tellPaid(UUID.randomUUID(), subscription, 1, 3);

        eventually(() -> assertThat(gym.read(subscription).getString("endsOn")).isEqualTo("2027-01-20"));
        eventually(() -> assertThat(gym.changes(subscription)).containsExactly("ordered", "activated", "renewed"));
    }

    @Test
    void an_invoice_told_as_open_after_it_was_paid_takes_nothing_back() {
        var subscription = gym.ordered(gym.monthly);
        var invoice = UUID.randomUUID();
        gym.tellPaid(invoice, subscription, 0, 1);
        gym.becomes(subscription, "ACTIVE");

        gym.tellIssued(invoice, subscription, 0);
        gym.tellPaid(UUID.randomUUID(), subscription, 1, 1);

        eventually(() -> assertThat(gym.read(subscription).getList("periods")).hasSize(2));
    }

    @Test
    void a_second_payment_for_the_same_period_opens_a_review_and_leaves_the_access() {
        var subscription = gym.activated(gym.monthly);
        var before = gym.read(subscription);

        gym.tellPaid(UUID.randomUUID(), subscription, 0, 1);

        gym.becomes(subscription, "REVIEW");
        assertThat(gym.read(subscription).getList("contradictions.why")).containsExactly("PAID_TWICE");
        assertThat(gym.read(subscription).getMap("access")).isEqualTo(before.getMap("access"));
    }

    @Test
    void a_payment_for_nothing_known_is_set_aside_and_the_others_go_on() {
        var subscription = gym.ordered(gym.monthly);
        var stray = UUID.randomUUID();

        gym.tellPaid(stray, UUID.randomUUID(), 0, 1);
        gym.tellPaid(UUID.randomUUID(), subscription, 0, 1);

        gym.becomes(subscription, "ACTIVE");
        eventually(() -> assertThat(gym.told("billing.invoices.subscription-service.dead", stray))
                .hasSize(1));
    }
}
