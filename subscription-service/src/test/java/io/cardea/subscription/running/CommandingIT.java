package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.cardea.testing.servers.KnownGroup;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CommandingIT {

    private static final String NOK_998 = "{\"amount\":99800,\"currency\":\"NOK\"}";

    private Gym gym;
    private UUID subscription;
    private UUID big;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
        big = gym.tellMembership("big", NOK_998, "{}");
        subscription = gym.activated(gym.monthly);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "freeze | {\"from\":\"2026-11-23\",\"until\":\"2026-11-30\",\"reason\":\"away\"}",
                "cancel | {\"when\":\"NOW\",\"reason\":\"moving\"}",
                "renew | {\"reason\":\"early\"}",
                "change-product | {\"product\":\"BIG\",\"when\":\"NOW\",\"reason\":\"more\"}",
                "move-anchor | {\"date\":\"2027-01-01\",\"reason\":\"the first\"}",
                "prolong | {\"until\":\"2026-12-24\",\"kind\":\"GIFTED\",\"reason\":\"a present\"}",
                "transfer | {\"member\":\"MEMBER\",\"reason\":\"a start anew\"}",
            })
    void a_preview_shows_a_change_and_makes_none(String command, String body) {
        var before = gym.read(subscription).prettify();
        var asked = body.replace("BIG", big.toString()).replace("MEMBER", gym.member.toString());

        String changes = command.equals("transfer") ? "from.preview.changes" : "preview.changes";
        eventually(() -> gym.ask(subscription, command + "?preview=true", asked)
                .statusCode(200)
                .body(changes, equalTo(true)));

        assertThat(gym.read(subscription).prettify()).isEqualTo(before);
    }

    @Test
    void a_renewal_asked_for_early_is_invoiced_today_and_appends() {
        gym.ask(subscription, "renew", "{\"reason\":\"early\"}")
                .statusCode(200)
                .body("next.invoiceOn", equalTo("2026-11-20"));

        gym.tellPaid(UUID.randomUUID(), subscription, 1, 1);

        eventually(() -> assertThat(gym.read(subscription).getString("endsOn")).isEqualTo("2027-01-20"));
    }

    @Test
    void an_upgrade_keeps_the_end_and_says_what_it_costs() {
        eventually(() -> gym.ask(
                        subscription,
                        "change-product",
                        "{\"product\":\"%s\",\"when\":\"NOW\",\"reason\":\"more\"}".formatted(big))
                .statusCode(200)
                .body("product.key", equalTo("big"))
                .body("endsOn", equalTo("2026-12-20"))
                .body("charges.find { it.kind == 'CHANGE' }.amount.amount", equalTo(49_900)));
    }

    @Test
    void a_wish_can_be_taken_back_and_a_second_one_does_not_overwrite_it() {
        String wish = gym.ask(subscription, "move-anchor", "{\"date\":\"2027-01-01\",\"reason\":\"the first\"}")
                .statusCode(200)
                .extract()
                .path("scheduled[0].id");
        gym.ask(subscription, "move-anchor", "{\"date\":\"2027-01-05\",\"reason\":\"the fifth\"}")
                .statusCode(409)
                .body("code", equalTo("subscription.change-scheduled"))
                .body("scheduled", equalTo(wish));

        gym.ask(subscription, "scheduled/%s/withdraw".formatted(wish), "{\"reason\":\"no matter\"}")
                .statusCode(200)
                .body("scheduled.size()", equalTo(0));
    }

    @Test
    void days_that_are_transferred_arrive_with_another_member() {
        var other = UUID.randomUUID();
        gym.tellMember(other);

        String to = eventuallyTransferred(other);

        assertThat(gym.read(subscription).getString("status")).isEqualTo("CANCELLED");
        assertThat(gym.read(UUID.fromString(to)).getString("member")).isEqualTo(other.toString());
        assertThat(gym.read(UUID.fromString(to)).getString("endsOn")).isEqualTo("2026-12-20");
    }

    @Test
    void a_cancellation_is_undone() {
        gym.ask(subscription, "cancel", "{\"when\":\"PERIOD_END\",\"reason\":\"moving\"}")
                .statusCode(200);

        gym.ask(subscription, "uncancel", "{\"reason\":\"staying\"}")
                .statusCode(200)
                .body("next.start", equalTo("2026-12-20"));
    }

    @Test
    void a_payment_that_does_not_fit_waits_for_a_person() {
        var strange = UUID.randomUUID();
        gym.tellPaid(strange, subscription, 5, 1);
        gym.becomes(subscription, "REVIEW");

        gym.manager()
                .body("{\"invoice\":\"%s\",\"verdict\":\"DISMISSED\",\"reason\":\"paid back\"}".formatted(strange))
                .post("/v1/subscriptions/%s/resolve-review".formatted(subscription))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        eventually(() -> assertThat(gym.changes(subscription)).endsWith("review-opened", "review-resolved"));
    }

    @Test
    void the_holder_of_a_family_orders_for_it_and_its_members_see_it() {
        var child = UUID.randomUUID();
        gym.tellMember(child);
        var family = KnownGroup.family(gym.company, gym.member).with(child).publish();
        var shared = gym.tellMembership("family", NOK_998, "{\"participants\":3}");

        eventually(() -> gym.theMember()
                .body("{\"product\":\"%s\",\"group\":\"%s\"}".formatted(shared, family.id()))
                .post("/v1/orders")
                .then()
                .statusCode(201));

        gym.as(child, "member")
                .get("/v1/subscriptions")
                .then()
                .body("items.group", contains(family.id().toString()));
        gym.theMember()
                .get("/v1/subscriptions")
                .then()
                .body("items.group", hasItem(family.id().toString()));
    }

    private String eventuallyTransferred(UUID other) {
        return gym.ask(subscription, "transfer", "{\"member\":\"%s\",\"reason\":\"a present\"}".formatted(other))
                .statusCode(200)
                .extract()
                .path("to.id");
    }
}
