package io.cardea.entitlement.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cardea.testing.servers.KnownGroup;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class SeeingPassesIT {

    private static final String NOON = "2026-11-20T11:00:00Z";

    private Club club;

    @BeforeEach
    void open() {
        club = Club.withAFrozenPunchCardAt(NOON);
    }

    private String pass() {
        return "/v1/passes/" + club.card;
    }

    private ValidatableResponse explain(String... at) {
        return club.theMember()
                .queryParam("gate", club.turnstile)
                .queryParam("at", List.of(at))
                .get(pass() + "/explanation")
                .then();
    }

    @Test
    void the_front_desk_sees_what_the_gate_knows_but_not_the_credential() {
        club.frontDesk()
                .get(pass())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo(club.card.toString()))
                .body("credits.remaining", equalTo(3))
                .body("credential", nullValue());
    }

    @Test
    void members_see_their_own_pass_and_no_other() {
        club.theMember().get(pass()).then().statusCode(200);

        club.as(UUID.randomUUID(), "member")
                .get(pass())
                .then()
                .statusCode(404)
                .body("code", equalTo("entitlement.pass-unknown"));
        club.as(UUID.randomUUID(), "member")
                .get(pass() + "/explanation?gate=" + club.turnstile)
                .then()
                .statusCode(404)
                .body("code", equalTo("entitlement.pass-unknown"));
    }

    @Test
    void guardians_see_what_the_child_may_for_as_long_as_they_guard_them() {
        var parent = UUID.randomUUID();
        var family = KnownGroup.family(club.company(), parent)
                .with(club.member, parent)
                .publish();

        eventually(() -> club.as(parent, "member").get(pass()).then().statusCode(200));
        club.as(parent, "member")
                .get(pass() + "/explanation?gate=" + club.turnstile)
                .then()
                .statusCode(200);
        club.as(parent, "member").get("/v1/balances").then().body("items.member", hasItem(club.member.toString()));
        club.as(parent, "member").get("/v1/balances?member=" + parent).then().body("items", empty());

        family.without(club.member).publish();
        eventually(() -> club.as(parent, "member").get(pass()).then().statusCode(404));
    }

    @Test
    void another_company_sees_nothing() {
        var others = Club.openedAt(NOON);

        others.frontDesk().get(pass()).then().statusCode(404);
        others.frontDesk()
                .get("/v1/balances?subscription=" + club.subscription)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_gate_of_another_company_explains_nothing() {
        var others = Club.openedAt(NOON);

        club.frontDesk()
                .get(pass() + "/explanation?gate=" + others.turnstile)
                .then()
                .statusCode(404)
                .body("code", equalTo("entitlement.gate-unknown"))
                .body("field", equalTo("gate"));
    }

    @Test
    void a_use_too_many_is_seen_with_the_gate_and_the_number_that_took_it() {
        club.publish(club.passages(3).toArray(TopicRecord[]::new));
        club.publish(club.offline(12, "2026-11-20T12:00:00Z"));

        eventually(() -> club.frontDesk()
                .get("/v1/balances?subscription=" + club.subscription)
                .then()
                .body("items[0].overdrawn", equalTo(1))
                .body("items[0].overdraws[0].gate", equalTo(club.turnstile.toString()))
                .body("items[0].overdraws[0].sequence", equalTo(12)));
    }

    @Test
    void members_see_their_own_balances_and_no_others() {
        club.theMember()
                .get("/v1/balances")
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items[0].granted", equalTo(3))
                .body("items[0].remaining", equalTo(3));

        club.as(UUID.randomUUID(), "member")
                .get("/v1/balances?subscription=" + club.subscription)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void an_explanation_takes_the_company_clock_when_no_time_is_given() {
        eventually(() -> explain()
                .statusCode(200)
                .body("at", equalTo(NOON))
                .body("outcome", equalTo("ADMITTED"))
                .body("counted", equalTo(true))
                .body("rule", equalTo("USES_LEFT"))
                .body("remaining", equalTo(3)));
    }

    @Test
    void an_explanation_names_the_reason_and_the_interval() {
        eventually(() -> explain("2026-11-26T12:00:00+01:00")
                .statusCode(200)
                .body("at", equalTo("2026-11-26T11:00:00Z"))
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("FROZEN"))
                .body("intervals[0].kind", equalTo("FREEZE"))
                .body("intervals[0].to", equalTo("2026-11-30T11:00:00Z")));
        explain("2028-01-01T00:00:00Z").body("reason", equalTo("EXPIRED"));
        explain("2026-01-01T00:00:00Z").body("reason", equalTo("NOT_STARTED"));
    }
}
