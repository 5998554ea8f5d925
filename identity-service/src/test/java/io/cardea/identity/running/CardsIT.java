package io.cardea.identity.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Neighbours.class)
class CardsIT {

    @Inject
    Companions companions;

    private Club club;
    private UUID kari;

    @BeforeEach
    void open() {
        club = companions.onTheRealClock();
        kari = club.registered("kari@nord.example");
    }

    @Test
    void a_card_waits_for_a_subscription_that_is_on_its_way() {
        var subscription = club.subscribed(kari, "ACTIVE");

        club.issue(kari, subscription, "04A1B2C3").statusCode(201).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_card_without_a_credential_gets_one_that_nobody_guesses() {
        var subscription = club.subscribed(kari, "PENDING");

        club.frontDesk()
                .body("""
                        {"member":"%s","subscription":"%s"}""".formatted(kari, subscription))
                .post("/v1/cards")
                .then()
                .statusCode(201)
                .body("credential", matchesPattern("[0-9A-F]{32}"));
    }

    @Test
    void a_card_whose_credential_was_made_here_shows_codes_that_change() {
        var card = Club.id(club.frontDesk()
                .body("""
                        {"member":"%s","subscription":"%s"}""".formatted(kari, club.subscribed(kari, "ACTIVE")))
                .post("/v1/cards")
                .then()
                .statusCode(201));

        club.frontDesk()
                .get("/v1/cards/%s/code".formatted(card))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("code", matchesPattern("v1\\." + card + "\\.[0-9]+\\.[A-Za-z0-9_-]{22}"))
                .body("nextAt", matchesPattern("20.*"));
    }

    @Test
    void a_card_that_brought_its_number_has_no_codes() {
        var card = Club.id(
                club.issue(kari, club.subscribed(kari, "ACTIVE"), "04A1B2C3").statusCode(201));

        club.frontDesk()
                .get("/v1/cards/%s/code".formatted(card))
                .then()
                .statusCode(409)
                .body("code", equalTo("card.no-codes"));
    }

    @Test
    void only_who_leads_the_place_says_that_gates_rules_do_not_apply_to_a_card() {
        var card = Club.id(
                club.issue(kari, club.subscribed(kari, "ACTIVE"), "04A1B2C3").statusCode(201));
        String path = "/v1/cards/%s/staff".formatted(card);
        String wish = "{\"staff\":true,\"reason\":\"trainer\"}";

        club.frontDesk().body(wish).post(path).then().statusCode(403);
        club.manager().body(wish).post(path).then().statusCode(200).body("staff", equalTo(true));

        var told = club.told("identity.cards", card, 2).getLast();
        assertThat(told.type()).isEqualTo("cardea.card.staff-changed.v1");
        assertThat(told.body().at("/state/staff").asBoolean()).isTrue();
    }

    @Test
    void who_is_stuck_outside_is_let_off_by_their_card_and_everybody_is_told_why() {
        var card = Club.id(
                club.issue(kari, club.subscribed(kari, "ACTIVE"), "04A1B2C5").statusCode(201));

        club.frontDesk()
                .body("{\"card\":\"%s\",\"reason\":\"went out by the fire escape\"}".formatted(card))
                .post("/v1/sites/" + club.site() + "/presences/resets")
                .then()
                .statusCode(200)
                .body("member", equalTo(kari.toString()));

        var told = club.told("identity.companies", club.company(), 2).getLast();
        assertThat(told.type()).isEqualTo("cardea.company.presence-reset.v1");
        assertThat(told.body().at("/change/member").asText()).isEqualTo(kari.toString());
        assertThat(told.body().at("/state/sites/0/presenceResets/0/reset"))
                .isEqualTo(told.body().at("/change/reset"));
    }

    @Test
    void a_members_language_leaves_with_their_cards_as_a_mere_tag() {
        var card = Club.id(
                club.issue(kari, club.subscribed(kari, "ACTIVE"), "04A1B2C3").statusCode(201));
        String path = "/v1/members/%s/language".formatted(kari);

        club.frontDesk()
                .header("If-Match", "\"1\"")
                .body("{\"language\":\"nb-no\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("language", equalTo("nb-NO"));
        club.frontDesk()
                .header("If-Match", "\"2\"")
                .body("{\"language\":\"?\"}")
                .put(path)
                .then()
                .statusCode(400)
                .body("field", equalTo("language"));

        var told = club.told("identity.cards", card, 2).getLast();
        assertThat(told.type()).isEqualTo("cardea.card.language-changed.v1");
        assertThat(told.body().at("/state/language").asText()).isEqualTo("nb-NO");
        assertThat(club.told("feed." + club.company(), card, 2)
                        .getLast()
                        .body()
                        .at("/state/language")
                        .isMissingNode())
                .isTrue();
        var next = Club.id(
                club.issue(kari, club.subscribed(kari, "ACTIVE"), "04A1B2C4").statusCode(201));
        club.frontDesk().get("/v1/cards/" + next).then().body("language", equalTo("nb-NO"));
    }

    @Test
    void unknown_foreign_and_ended_subscriptions_get_no_card() {
        var other = companions.onTheRealClock();
        var foreign = other.subscribed(other.registered("ola@sor.example"), "ACTIVE");

        club.issue(kari, UUID.randomUUID(), "04A1B2C3").statusCode(404);
        club.issue(kari, foreign, "04A1B2C3").statusCode(404);
        club.issue(UUID.randomUUID(), club.subscribed(kari, "ACTIVE"), "04A1B2C3")
                .statusCode(404);
        club.issue(club.registered("ola@sor.example"), club.subscribed(kari, "ACTIVE"), "04A1B2C3")
                .statusCode(409)
                .body("code", equalTo("card.member-mismatch"));
        club.issue(kari, club.subscribed(kari, "CANCELLED"), "04A1B2C3")
                .statusCode(409)
                .body("code", equalTo("card.subscription-over"));
    }

    @Test
    void who_is_in_the_group_of_a_subscription_gets_a_card_on_it_and_nobody_else() {
        var nils = club.registered("nils@nord.example");
        var ola = club.registered("ola@sor.example");
        var family = club.family(kari);
        club.puts(family, nils, "MEMBER", kari).statusCode(200);
        var shared = club.subscribedFor(family, kari);

        club.issue(kari, shared, "04A1B2C3").statusCode(201);
        club.issue(nils, shared, "04D4E5F6").statusCode(201);
        club.issue(ola, shared, "04AAAAAA").statusCode(409).body("code", equalTo("card.member-mismatch"));

        club.frontDesk()
                .delete("/v1/groups/%s/members/%s".formatted(family, nils))
                .then()
                .statusCode(200);
        club.issue(nils, shared, "04BBBBBB").statusCode(409).body("code", equalTo("card.member-mismatch"));
    }

    @Test
    void the_group_of_another_company_gets_no_card() {
        var other = companions.onTheRealClock();
        var foreign = other.family(other.registered("eva@sor.example"));
        var nils = club.registered("nils@nord.example");

        club.issue(nils, club.subscribedFor(foreign, kari), "04A1B2C3")
                .statusCode(409)
                .body("code", equalTo("card.member-mismatch"));
    }

    @Test
    void a_credential_is_on_one_card_of_a_company() {
        var subscription = club.subscribed(kari, "ACTIVE");
        club.issue(kari, subscription, "04A1B2C3").statusCode(201);

        club.issue(kari, subscription, "04A1B2C3")
                .statusCode(409)
                .body("code", equalTo("card.credential-taken"))
                .body("field", equalTo("credential"));
    }

    @Test
    void a_lost_card_is_blocked_with_its_reason() {
        var card = Club.id(club.issue(kari, club.subscribed(kari, "ACTIVE"), "04A1B2C3"));

        club.frontDesk()
                .body("{\"reason\":\"lost\"}")
                .post("/v1/cards/%s/block".formatted(card))
                .then()
                .statusCode(200)
                .body("status", equalTo("BLOCKED"));

        assertThat(club.told("identity.cards", card, 2)
                        .getLast()
                        .body()
                        .at("/change/reason")
                        .asText())
                .isEqualTo("lost");
    }

    @Test
    void a_replacement_blocks_the_old_card_in_the_same_moment() {
        var card = Club.id(club.issue(kari, club.subscribed(kari, "ACTIVE"), "04A1B2C3"));
        var replacing = club.frontDesk().body("{\"reason\":\"lost\",\"credential\":\"04D4E5F6\"}");

        var successor = Club.id(replacing
                .post("/v1/cards/%s/replace".formatted(card))
                .then()
                .statusCode(201)
                .body("replaces", equalTo(card.toString())));

        club.frontDesk()
                .get("/v1/cards/" + card)
                .then()
                .body("status", equalTo("BLOCKED"))
                .body("replacedBy", equalTo(successor.toString()));
        assertThat(club.told("identity.cards", card, 2))
                .extracting(TopicRecord::type)
                .containsExactly("cardea.card.issued.v1", "cardea.card.replaced.v1");
        club.frontDesk()
                .body("{\"reason\":\"again\"}")
                .post("/v1/cards/%s/replace".formatted(card))
                .then()
                .statusCode(409)
                .body("code", equalTo("card.already-replaced"));
    }

    @Test
    void a_replacement_by_a_taken_credential_leaves_the_old_card_as_it_was() {
        var subscription = club.subscribed(kari, "ACTIVE");
        var card = Club.id(club.issue(kari, subscription, "04A1B2C3"));
        club.issue(kari, subscription, "04D4E5F6").statusCode(201);

        club.frontDesk()
                .body("{\"reason\":\"lost\",\"credential\":\"04D4E5F6\"}")
                .post("/v1/cards/%s/replace".formatted(card))
                .then()
                .statusCode(409);

        club.frontDesk().get("/v1/cards/" + card).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void members_see_their_own_cards_only() {
        var card = Club.id(club.issue(kari, club.subscribed(kari, "ACTIVE"), "04A1B2C3"));

        club.as(kari, "member").get("/v1/cards").then().body("items.id", contains(card.toString()));
        club.as(UUID.randomUUID(), "member")
                .get("/v1/cards?member=" + kari)
                .then()
                .body("items", empty());
        club.as(UUID.randomUUID(), "member").get("/v1/cards/" + card).then().statusCode(404);
        companions.onTheRealClock().manager().get("/v1/cards/" + card).then().statusCode(404);
    }

    @Test
    void guardians_see_the_cards_of_whom_they_guard() {
        var nils = club.registered("nils@nord.example");
        var card = Club.id(club.issue(nils, club.subscribed(nils, "ACTIVE"), "04A1B2C3"));
        var own = Club.id(club.issue(kari, club.subscribed(kari, "ACTIVE"), "04D4E5F6"));

        club.puts(club.family(kari), nils, "MEMBER", kari).statusCode(200);

        eventually(() -> club.as(kari, "member").get("/v1/cards/" + card).then().statusCode(200));
        club.as(kari, "member").get("/v1/cards?member=" + nils).then().body("items.id", contains(card.toString()));
        club.as(kari, "member")
                .get("/v1/cards")
                .then()
                .body("items.id", containsInAnyOrder(card.toString(), own.toString()));
        club.as(nils, "member").get("/v1/cards?member=" + kari).then().body("items", empty());
    }

    @Test
    void the_same_key_issues_one_card() {
        var subscription = club.subscribed(kari, "ACTIVE");
        var body = """
                {"member":"%s","subscription":"%s"}""".formatted(kari, subscription);
        var first = Club.id(club.manager()
                .header("Idempotency-Key", "card-1")
                .body(body)
                .post("/v1/cards")
                .then()
                .statusCode(201));

        var second = Club.id(club.manager()
                .header("Idempotency-Key", "card-1")
                .body(body)
                .post("/v1/cards")
                .then()
                .statusCode(201));

        assertThat(second).isEqualTo(first);
    }
}
