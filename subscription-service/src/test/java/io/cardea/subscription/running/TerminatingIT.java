package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A month from 20 November on, with a grace until 27 December, whose renewal nobody pays.
@QuarkusTest
@WithTestResource(RealServers.class)
class TerminatingIT {

    private Gym gym;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void a_subscription_that_billing_gives_up_ends_once_with_reason_and_actor() {
        var subscription = expired("2027-01-26T08:00:00Z");

        gym.tellTerminated(UUID.randomUUID(), subscription, 1, 3);

        gym.becomes(subscription, "CANCELLED");
        assertThat(gym.read(subscription).getString("cancellation.reason"))
                .isEqualTo("Not paid: invoice 2026-1, due 2026-12-20");
        eventually(() -> assertThat(gym.changes(subscription)).endsWith("expired", "cancelled"));
        assertThat(gym.told("subscription.subscriptions", subscription)
                        .getLast()
                        .headers())
                .containsEntry("ce_actor", "service:" + gym.company);
    }

    @Test
    void one_that_was_paid_meanwhile_goes_on() {
        var subscription = expired("2026-12-28T10:00:00Z");
        gym.tellPaid(UUID.randomUUID(), subscription, 1, 1);
        gym.becomes(subscription, "ACTIVE");

        gym.tellTerminated(UUID.randomUUID(), subscription, 1, 1);

        gym.hearsAll();
        assertThat(gym.read(subscription).getString("status")).isEqualTo("ACTIVE");
    }

    private UUID expired(String now) {
        var subscription = gym.activated(gym.monthly);
        gym.moveClockTo(now);
        gym.becomes(subscription, "EXPIRED");
        return subscription;
    }
}
