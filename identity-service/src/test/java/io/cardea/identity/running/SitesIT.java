package io.cardea.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Neighbours.class)
class SitesIT {

    private static final String NEW_YEAR = "2026-01-01T00:00:00Z";

    @Inject
    Companions companions;

    @Test
    void a_site_moves_to_another_zone_and_everybody_is_told() {
        var club = companions.sandboxAt(NEW_YEAR);

        change(club, club.site(), etag(club), "Europe/London")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("zone", equalTo("Europe/London"))
                .body("maxOffline", equalTo("PT24H"));

        var told = club.told("identity.companies", club.company(), 2).getLast();
        assertThat(told.type()).isEqualTo("cardea.company.site-changed.v1");
        assertThat(told.body().at("/change/site").asText())
                .isEqualTo(club.site().toString());
        assertThat(told.body().at("/state/sites/0/zone").asText()).isEqualTo("Europe/London");
        club.frontDesk().get("/v1/sites").then().body("items.zone", hasItem("Europe/London"));
    }

    @Test
    void an_unknown_zone_is_refused() {
        var club = companions.sandboxAt(NEW_YEAR);

        change(club, club.site(), "*", "Europe/Atlantis").statusCode(400).body("field", equalTo("zone"));
        change(club, club.site(), "*", "+02:00")
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body("field", equalTo("zone"));
    }

    @Test
    void a_site_is_only_changed_by_whoever_has_seen_it_as_it_is() {
        var club = companions.sandboxAt(NEW_YEAR);
        var seen = etag(club);
        change(club, club.site(), seen, "Europe/London").statusCode(200);

        change(club, club.site(), seen, "Europe/Oslo").statusCode(412).body("code", equalTo("precondition.failed"));
        club.manager()
                .body(wish("Europe/Oslo"))
                .put("/v1/sites/" + club.site())
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition.required"));
    }

    @Test
    void a_site_of_another_company_does_not_exist() {
        var club = companions.sandboxAt(NEW_YEAR);
        var others = companions.sandboxAt(NEW_YEAR).site();

        change(club, others, "*", "Europe/Oslo").statusCode(404);
        club.manager().get("/v1/sites/" + others).then().statusCode(404);
    }

    @Test
    void a_zone_is_set_up_and_emptied_and_everybody_is_told_why() {
        var club = companions.sandboxAt(NEW_YEAR);
        String pool = "/v1/sites/" + club.site() + "/zones/pool";

        club.manager()
                .header("If-Match", etag(club))
                .body("{\"capacity\":120,\"entriesLast\":\"PT4H\",\"resetsAt\":\"04:00\"}")
                .put(pool)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(120));
        club.frontDesk()
                .body("{\"reason\":\"fire drill\"}")
                .post(pool + "/resets")
                .then()
                .statusCode(200);

        var told = club.told("identity.companies", club.company(), 3).getLast();
        assertThat(told.type()).isEqualTo("cardea.company.zone-reset.v1");
        assertThat(told.body().at("/state/sites/0/accessZones/0/lastReset"))
                .isEqualTo(told.body().at("/change/reset"));
        assertThat(told.body().at("/state/sites/0/accessZones/0/resetsAt").asText())
                .startsWith("04:00");
    }

    @Test
    void a_site_says_what_may_be_shown_at_its_gates() {
        var club = companions.sandboxAt(NEW_YEAR);

        club.manager()
                .header("If-Match", etag(club))
                .body("""
                        {"key":"oslo","name":"Oslo","zone":"Europe/Oslo","credentialClasses":["ROTATING","RFID"]}""")
                .put("/v1/sites/" + club.site())
                .then()
                .statusCode(200)
                .body("credentialClasses", contains("RFID", "ROTATING"));

        var told = club.told("identity.companies", club.company(), 2).getLast();
        assertThat(told.body().at("/state/sites/0/credentialClasses/1").asText())
                .isEqualTo("ROTATING");
    }

    @Test
    void nobody_is_let_off_by_a_card_that_is_not_there() {
        var club = companions.sandboxAt(NEW_YEAR);

        club.frontDesk()
                .body("{\"card\":\"%s\",\"reason\":\"stuck\"}".formatted(UUID.randomUUID()))
                .post("/v1/sites/" + club.site() + "/presences/resets")
                .then()
                .statusCode(404);
    }

    @Test
    void a_zone_is_only_emptied_with_a_reason() {
        var club = companions.sandboxAt(NEW_YEAR);

        club.frontDesk()
                .body("{\"reason\":\" \"}")
                .post("/v1/sites/" + club.site() + "/zones/pool/resets")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
    }

    private static String etag(Club club) {
        return club.frontDesk()
                .get("/v1/sites/" + club.site())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse change(Club club, UUID site, String seen, String zone) {
        return club.manager()
                .header("If-Match", seen)
                .body(wish(zone))
                .put("/v1/sites/" + site)
                .then();
    }

    private static String wish(String zone) {
        return """
                {"key":"oslo","name":"Oslo","zone":"%s"}""".formatted(zone);
    }
}
