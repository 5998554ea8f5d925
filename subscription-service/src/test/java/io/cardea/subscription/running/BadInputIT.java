package io.cardea.subscription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class BadInputIT {

    private Gym gym;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
    }

    @ParameterizedTest(name = "{0} {1} is {2} {3} at {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "orders | {\"product\":                       | 400 | request.malformed      |",
                "orders | {}                                  | 400 | request.invalid        | product",
                "orders | null                                | 400 | request.invalid        |",
                "orders | {\"product\":\"gym\"}               | 400 | request.invalid        | product",
                "orders | {\"product\":\"PRODUCT\",\"price\":1} | 400 | request.unknown-field  | price",
                "orders | {\"product\":\"PRODUCT\",\"startsOn\":\"2026-11-19\"} | 400 | order.start-not-allowed | startsOn",
                "orders | {\"product\":\"PRODUCT\",\"startsOn\":\"+999999999-12-31\"} | 400 | order.start-not-allowed | startsOn",
                "orders | {\"product\":\"PRODUCT\",\"startsOn\":\"2026-02-30\"} | 400 | request.invalid | startsOn",
                "freeze | {}                                  | 400 | request.invalid        | reason",
                "freeze | {\"reason\":\" \"}                  | 400 | request.invalid        | reason",
                "freeze | []                                  | 400 | request.invalid        | body",
                "freeze | {\"reason\":\"x\",\"from\":\"2026-11-19\"}  | 400 | subscription.freeze-dates | from",
                "freeze | {\"reason\":\"x\",\"from\":\"2036-11-20\"}  | 400 | subscription.freeze-dates | from",
                "freeze | {\"reason\":\"x\",\"from\":\"2028-01-01\"}  | 409 | subscription.not-freezable |",
                "freeze | {\"reason\":\"x\",\"until\":\"2026-11-20\"} | 400 | subscription.freeze-dates | until",
                "freeze | {\"reason\":\"x\",\"until\":\"-999999999-01-01\"} | 400 | subscription.freeze-dates | until",
                "unfreeze | {}                                | 409 | subscription.not-frozen |",
                "unfreeze | {\"days\":3}                      | 400 | request.unknown-field  | days",
                "cancel | {\"when\":\"NOW\"}                  | 400 | request.invalid        | reason",
                "cancel | {\"when\":\"LATER\",\"reason\":\"x\"} | 400 | request.invalid        | when",
                "cancel | {\"reason\":\"x\"}              | 400 | request.invalid        | when",
                "uncancel | {\"reason\":\"x\"}            | 409 | subscription.not-cancelled |",
                "renew | {}                                   | 400 | request.invalid        | reason",
                "change-product | {\"product\":\"PRODUCT\",\"reason\":\"x\"} | 400 | request.invalid | when",
                "change-product | {\"product\":\"PRODUCT\",\"when\":\"NOW\",\"reason\":\"x\"} | 409 | subscription.same-product |",
                "move-anchor | {\"date\":\"2026-11-01\",\"reason\":\"x\"} | 400 | subscription.anchor-date | date",
                "extend | {\"reason\":\"x\"}              | 409 | subscription.extension-not-longer |",
                "transfer | {\"reason\":\"x\"}            | 400 | request.invalid        | subscription",
                "transfer | {\"member\":\"00000000-0000-7000-8000-000000000001\",\"reason\":\"x\"} | 403 | subscription.transfer-to-stranger | member",
            })
    void a_bad_body_is_a_problem_and_changes_nothing(
            String command, String body, int status, String code, @Nullable String field) {
        var subscription = gym.activated(gym.monthly);
        var before = gym.read(subscription).prettify();
        var path = command.equals("orders") ? "/v1/orders" : "/v1/subscriptions/%s/%s".formatted(subscription, command);

        gym.theMember()
                .body(body.replace("PRODUCT", gym.monthly.toString()))
                .post(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("next", notNullValue())
                .body("field", field == null ? anything() : equalTo(field));

        assertThat(gym.read(subscription).prettify()).isEqualTo(before);
    }

    @Test
    void without_a_body_nothing_is_frozen() {
        var subscription = gym.activated(gym.monthly);

        gym.theMember()
                .post("/v1/subscriptions/" + subscription + "/freeze")
                .then()
                .statusCode(400);
    }

    @Test
    void paths_that_name_nothing_are_not_found() {
        gym.frontDesk().get("/v1/subscriptions/not-an-id").then().statusCode(404);
        gym.frontDesk().get("/v1/orders/" + gym.member).then().statusCode(404);
    }

    @Test
    void wrong_types_and_sizes_are_refused() {
        gym.manager().body("x").post("/v1/subscriptions/imports").then().statusCode(415);
        gym.manager()
                .contentType("text/csv")
                .body("x".repeat(70_000))
                .post("/v1/subscriptions/imports")
                .then()
                .statusCode(413);
        gym.theMember()
                .contentType("text/csv")
                .body("member")
                .post("/v1/subscriptions/imports")
                .then()
                .statusCode(403);
    }
}
