package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.KnownGroup;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The gym's member is the child here.
@QuarkusTest
@WithTestResource(RealServers.class)
class ActingForAChildIT {

    private final UUID parent = UUID.randomUUID();
    private Gym gym;
    private KnownGroup family;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
        gym.tellMember(parent);
        family = KnownGroup.family(gym.company, parent).with(gym.member, parent).publish();
    }

    private RequestSpecification theParent() {
        return gym.as(parent, "member");
    }

    private String subscribed() {
        var order = "{\"product\":\"%s\",\"member\":\"%s\"}".formatted(gym.monthly, gym.member);
        eventually(() -> theParent().body(order).post("/v1/orders").then().statusCode(201));
        return gym.theMember().get("/v1/subscriptions").then().extract().path("items[0].id");
    }

    private ValidatableResponse cancelled(String subscription) {
        return theParent()
                .body("{\"when\":\"NOW\",\"reason\":\"moving\"}")
                .post("/v1/subscriptions/%s/cancel".formatted(subscription))
                .then();
    }

    @Test
    void a_guardian_orders_and_cancels_for_the_child() {
        var subscription = subscribed();

        theParent()
                .get("/v1/subscriptions/" + subscription)
                .then()
                .statusCode(200)
                .body("member", equalTo(gym.member.toString()));
        cancelled(subscription).statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @Test
    void a_guardian_lists_the_childs_subscriptions_beside_their_own() {
        var childs = subscribed();
        theParent()
                .body("{\"product\":\"%s\"}".formatted(gym.once))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .body("member", equalTo(parent.toString()));

        theParent()
                .get("/v1/subscriptions")
                .then()
                .body("items.member", containsInAnyOrder(parent.toString(), gym.member.toString()));
        theParent().get("/v1/subscriptions?member=" + gym.member).then().body("items.id", contains(childs));
    }

    @Test
    void the_child_sees_nothing_of_the_guardian() {
        subscribed();

        gym.theMember()
                .get("/v1/subscriptions?member=" + parent)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void who_has_left_the_family_acts_for_nobody_any_more() {
        var subscription = subscribed();

        family.dissolved().publish();

        eventually(() ->
                theParent().get("/v1/subscriptions/" + subscription).then().statusCode(404));
        cancelled(subscription).statusCode(404);
    }
}
