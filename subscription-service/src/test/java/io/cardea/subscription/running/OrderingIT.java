package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
class OrderingIT {

    private Gym gym;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void an_order_makes_a_pending_subscription_and_both_are_told() {
        var subscription = gym.ordered(gym.monthly);

        assertThat(gym.read(subscription).getString("status")).isEqualTo("PENDING");
        eventually(() -> assertThat(gym.changes(subscription)).containsExactly("ordered"));
        var state = gym.lastToldState(subscription);
        assertThat(state.at("/next/start").asText()).isEqualTo("2026-11-20");
        assertThat(state.at("/next/to").asText()).isEqualTo("2026-12-19T23:00:00Z");
        var order = UUID.fromString(state.path("order").asText());
        eventually(() -> assertThat(gym.told("subscription.orders", order)).hasSize(1));
    }

    @Test
    void the_front_desk_orders_for_a_member_at_a_site() {
        String subscription = gym.frontDesk()
                .body("{\"product\":\"%s\",\"member\":\"%s\",\"site\":\"%s\",\"startsOn\":\"2026-12-01\"}"
                        .formatted(gym.monthly, gym.member, gym.site))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("subscription");

        var read = gym.read(UUID.fromString(subscription));
        assertThat(read.getString("zone")).isEqualTo("Pacific/Auckland");
        assertThat(read.getString("next.from")).isEqualTo("2026-11-30T11:00:00Z");
    }

    @Test
    void a_product_that_has_just_been_made_is_waited_for() {
        var latecomer = UUID.randomUUID();
        Thread.ofVirtual()
                .start(() -> gym.tellProduct(
                        latecomer, "late", 1, "{\"kind\":\"ONE_OFF\",\"duration\":\"P1Y\"}", "ON_SALE"));

        gym.order(latecomer).statusCode(201);
    }

    @Test
    void unknown_products_members_and_sites_are_not_found() {
        gym.order(UUID.randomUUID()).statusCode(404).body("code", equalTo("resource.not-found"));
        order(gym, gym.monthly, UUID.randomUUID(), gym.site).statusCode(404).body("resource", equalTo("member"));
        order(gym, gym.monthly, gym.member, UUID.randomUUID()).statusCode(404).body("resource", equalTo("site"));
    }

    @Test
    void what_belongs_to_another_company_does_not_exist() {
        var subscription = gym.ordered(gym.monthly);
        var other = Gym.openedAt("2026-11-20T10:00:00Z");

        other.order(gym.monthly).statusCode(404);
        order(other, other.monthly, gym.member, other.site).statusCode(404);
        order(other, other.monthly, other.member, gym.site).statusCode(404);
        other.manager().get("/v1/subscriptions/" + subscription).then().statusCode(404);
        other.manager()
                .body("{\"reason\":\"x\"}")
                .post("/v1/subscriptions/" + subscription + "/freeze")
                .then()
                .statusCode(404);
        other.manager().get("/v1/subscriptions").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void what_is_withdrawn_is_no_longer_sold() {
        gym.ordered(gym.monthly);
        gym.withdrawMonthly();

        eventually(
                () -> assertThat(gym.order(gym.monthly).extract().statusCode()).isEqualTo(409));
        gym.order(gym.monthly).body("code", equalTo("order.product-withdrawn"));
    }

    @Test
    void members_see_and_change_only_what_is_their_own() {
        var subscription = gym.activated(gym.monthly);
        var somebodyElse = UUID.randomUUID();

        gym.as(somebodyElse, "member")
                .get("/v1/subscriptions/" + subscription)
                .then()
                .statusCode(404);
        gym.as(somebodyElse, "member")
                .get("/v1/subscriptions?member=" + gym.member)
                .then()
                .body("items", hasSize(0));
        gym.as(somebodyElse, "member")
                .body("{\"reason\":\"x\"}")
                .post("/v1/subscriptions/" + subscription + "/freeze")
                .then()
                .statusCode(404);
        gym.theMember().get("/v1/subscriptions").then().body("items", hasSize(1));
    }

    private static ValidatableResponse order(Gym gym, UUID product, UUID member, UUID site) {
        return gym.frontDesk()
                .body("{\"product\":\"%s\",\"member\":\"%s\",\"site\":\"%s\"}".formatted(product, member, site))
                .post("/v1/orders")
                .then();
    }
}
