package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class PassingTimeIT {

    private Gym gym;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void an_unpaid_renewal_leads_through_the_grace_to_the_end_and_a_payment_back() {
        var subscription = gym.activated(gym.monthly);

        gym.moveClockTo("2026-12-21T10:00:00Z");
        gym.becomes(subscription, "GRACE");
        gym.moveClockTo("2026-12-28T10:00:00Z");
        gym.becomes(subscription, "EXPIRED");
        gym.tellPaid(UUID.randomUUID(), subscription, 1, 1);

        gym.becomes(subscription, "ACTIVE");
        assertThat(gym.read(subscription).getString("periods[1].start")).isEqualTo("2026-12-20");
        assertThat(gym.read(subscription).getString("endsOn")).isEqualTo("2027-01-21");
    }

    @Test
    void each_change_is_told_with_the_instant_at_which_it_was_due_however_far_the_clock_moved() {
        var subscription = gym.activated(gym.monthly);

        gym.moveClockTo("2027-06-01T10:00:00Z");

        eventually(() -> assertThat(gym.changes(subscription)).endsWith("grace-started", "expired"));
        assertThat(gym.told("subscription.subscriptions", subscription).reversed().stream()
                        .limit(2)
                        .map(PassingTimeIT::at))
                .containsExactly("2026-12-26T23:00:00Z", "2026-12-19T23:00:00Z");
    }

    private static String at(TopicRecord told) {
        return String.valueOf(told.headers().get("ce_time"));
    }
}
