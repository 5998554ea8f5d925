package io.cardea.subscription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class LookingAheadIT {

    private Gym gym;
    private UUID subscription;

    @BeforeEach
    void live() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
        subscription = gym.activated(gym.monthly);
    }

    @Test
    void a_year_of_a_monthly_subscription_costs_twelve_months() {
        ahead("")
                .statusCode(200)
                .body("asOf", equalTo("2026-11-20T10:00:00Z"))
                .body("until", equalTo("2027-11-20"))
                .body("charges.invoiceOn", hasSize(12))
                .body("charges.kind", everyItem(equalTo("PERIOD")));
    }

    @Test
    void an_earlier_end_can_be_asked_for() {
        ahead("?until=2027-01-31").statusCode(200).body("charges.invoiceOn", contains("2026-12-20", "2027-01-20"));
    }

    @Test
    void more_than_a_year_ahead_and_what_is_no_date_are_refused() {
        ahead("?until=2027-11-21").statusCode(400).body("field", equalTo("until"));
        ahead("?until=soon").statusCode(400).body("field", equalTo("until"));
    }

    @Test
    void looking_ahead_changes_nothing() {
        var before = gym.changes(subscription);

        ahead("").statusCode(200);

        assertThat(gym.changes(subscription)).isEqualTo(before);
    }

    @Test
    void what_the_company_does_not_have_is_not_found() {
        gym.frontDesk()
                .get("/v1/subscriptions/%s/charges".formatted(UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    private ValidatableResponse ahead(String query) {
        return gym.frontDesk()
                .get("/v1/subscriptions/%s/charges%s".formatted(subscription, query))
                .then();
    }
}
