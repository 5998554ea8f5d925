package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class FreezingIT {

    private Gym gym;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void a_freeze_holds_at_once_and_unfreezing_moves_the_end_by_its_days() {
        var subscription = gym.activated(gym.monthly);

        freeze(subscription, "{\"reason\":\"broken leg\"}").statusCode(200).body("status", equalTo("FROZEN"));
        gym.moveClockTo("2026-11-25T10:00:00Z");
        eventually(() -> unfreeze(subscription)
                .body("status", equalTo("ACTIVE"))
                .body("freezes[0].end", equalTo("2026-11-25"))
                .body("endsOn", equalTo("2026-12-25")));

        eventually(() -> assertThat(gym.changes(subscription)).endsWith("frozen", "unfrozen"));
    }

    @Test
    void dated_freezes_begin_and_end_by_themselves() {
        var subscription = gym.activated(gym.monthly);

        freeze(subscription, "{\"from\":\"2026-11-23\",\"until\":\"2026-11-30\",\"reason\":\"away\"}")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("nextChangeAt", equalTo("2026-11-22T23:00:00Z"))
                .body("endsOn", equalTo("2026-12-27"));
        gym.moveClockTo("2026-12-01T10:00:00Z");

        eventually(() -> assertThat(gym.changes(subscription)).endsWith("frozen", "freeze-started", "freeze-ended"));
    }

    @Test
    void the_same_request_under_the_same_key_freezes_once() {
        var subscription = gym.activated(gym.monthly);
        var key = UUID.randomUUID().toString();

        var first = keyed(key, subscription).statusCode(200).extract().asString();
        var second = keyed(key, subscription).statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first);
        gym.frontDesk().get("/v1/subscriptions/" + subscription).then().header("ETag", "\"3\"");
    }

    @Test
    void two_freezes_at_the_same_time_become_one() throws InterruptedException {
        var subscription = gym.activated(gym.monthly);
        var threads = IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual().start(() -> freeze(subscription, "{\"reason\":\"away\"}")))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(gym.read(subscription).getList("freezes")).hasSize(1);
    }

    @Test
    void a_cancelled_subscription_is_told_and_cannot_be_frozen() {
        var subscription = gym.activated(gym.monthly);

        gym.theMember()
                .body("{\"when\":\"NOW\",\"reason\":\"moving\"}")
                .post("/v1/subscriptions/" + subscription + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));

        freeze(subscription, "{\"reason\":\"away\"}")
                .statusCode(409)
                .body("code", equalTo("subscription.not-freezable"));
        eventually(() -> assertThat(gym.changes(subscription)).endsWith("cancelled"));
    }

    private ValidatableResponse freeze(UUID subscription, String body) {
        return gym.theMember()
                .body(body)
                .post("/v1/subscriptions/" + subscription + "/freeze")
                .then();
    }

    private ValidatableResponse unfreeze(UUID subscription) {
        return gym.theMember()
                .body("{}")
                .post("/v1/subscriptions/" + subscription + "/unfreeze")
                .then();
    }

    private ValidatableResponse keyed(String key, UUID subscription) {
        return gym.theMember()
                .header("Idempotency-Key", key)
                .body("{\"reason\":\"away\"}")
                .post("/v1/subscriptions/" + subscription + "/freeze")
                .then();
    }
}
