package io.cardea.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Neighbours.class)
class GatesIT {

    @Inject
    Companions companions;

    private Club club;

    @BeforeEach
    void open() {
        club = companions.onTheRealClock();
    }

    @Test
    void staff_locks_a_gate_down_and_resumes_and_everybody_hears_why() {
        var gate = Club.id(register(club.site()));

        club.frontDesk()
                .body("{\"kind\":\"LOCK_DOWN\",\"reason\":\"police\"}")
                .post("/v1/gates/%s/commands".formatted(gate))
                .then()
                .statusCode(200)
                .body("control.mode", equalTo("LOCKED_DOWN"));

        var told = club.told("identity.gates", gate, 2).getLast();
        assertThat(told.body().at("/state/control/mode").asText()).isEqualTo("LOCKED_DOWN");
        assertThat(told.body().at("/change/reason").asText()).isEqualTo("police");
        assertThat(told.headers().get("ce_actor")).startsWith("staff:");
    }

    @Test
    void a_device_key_is_shown_once_and_its_hash_is_told() throws NoSuchAlgorithmException {
        var answer = register(club.site()).statusCode(201).body("keyHash", nullValue());
        var gate = Club.id(answer);
        String key = answer.extract().path("deviceKey");

        assertThat(key).startsWith(gate + ".");
        String secret = key.substring(key.indexOf('.') + 1);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(club.told("identity.gates", gate, 1)
                        .getFirst()
                        .body()
                        .at("/state/keyHash")
                        .asText())
                .isEqualTo(HexFormat.of().formatHex(digest));
        club.manager()
                .get("/v1/gates/" + gate)
                .then()
                .body("deviceKey", nullValue())
                .body("keyHash", nullValue());
        assertThat(club.told("feed." + club.company(), gate, 1)
                        .getFirst()
                        .body()
                        .at("/state/keyHash")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void a_rotated_key_replaces_the_old_one() {
        var answer = register(club.site());
        var gate = Club.id(answer);
        String first = answer.extract().path("deviceKey");

        String second = club.manager()
                .post("/v1/gates/%s/key".formatted(gate))
                .then()
                .statusCode(200)
                .extract()
                .path("deviceKey");

        assertThat(second).isNotEqualTo(first);
        var told = club.told("identity.gates", gate, 2);
        assertThat(told.getLast().type()).isEqualTo("cardea.gate.key-rotated.v1");
        assertThat(told.getLast().body().at("/state/keyHash"))
                .isNotEqualTo(told.getFirst().body().at("/state/keyHash"));
    }

    @Test
    void a_gate_keeps_to_rules_with_hours_in_its_sites_zone() {
        var gate = Club.id(register(club.site()));
        String rules = """
                {"zone":"pool","opening":{"weekly":[{"day":"MONDAY","from":"06:00","to":"23:30"}],"closedOn":["2026-12-25"]},
                "passback":{"kind":"IN_OUT","within":"PT4H"},"capacity":120}""";

        club.manager()
                .header("If-Match", "\"1\"")
                .body(rules)
                .put("/v1/gates/%s/rules".formatted(gate))
                .then()
                .statusCode(200)
                .body("zone", equalTo("pool"))
                .body("rules.capacity", equalTo(120));

        var told = club.told("identity.gates", gate, 2).getLast().body();
        assertThat(told.at("/state/rules/opening/zone").asText()).contains("/");
        assertThat(told.at("/state/rules/passback/within").asText()).isEqualTo("PT4H");
        club.manager()
                .header("If-Match", "\"2\"")
                .body("{\"capacity\":0}")
                .put("/v1/gates/%s/rules".formatted(gate))
                .then()
                .statusCode(400);
        club.manager()
                .body(rules)
                .put("/v1/gates/%s/rules".formatted(gate))
                .then()
                .statusCode(428);
    }

    @Test
    void a_gate_leads_from_one_zone_into_another() {
        var gate = Club.id(register(club.site()));
        String path = "/v1/gates/%s/rules".formatted(gate);

        club.manager()
                .header("If-Match", "\"1\"")
                .body("{\"zone\":\"pool\",\"outerZone\":\"pool\"}")
                .put(path)
                .then()
                .statusCode(400)
                .body("field", equalTo("outerZone"));
        club.manager()
                .header("If-Match", "\"1\"")
                .body("""
                        {"zone":"pool","outerZone":"lobby",
                        "passback":{"kind":"IN_OUT","within":"PT4H","soft":true}}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("outerZone", equalTo("lobby"));

        var told = club.told("identity.gates", gate, 2).getLast().body();
        assertThat(told.at("/state/outerZone").asText()).isEqualTo("lobby");
        assertThat(told.at("/state/rules/passback/soft").asBoolean()).isTrue();
    }

    @Test
    void a_gate_is_closed_by_an_update_of_what_was_read() {
        var gate = Club.id(register(club.site()));
        String closed = "{\"name\":\"Turnstile\",\"direction\":\"IN\",\"sensor\":true,\"status\":\"CLOSED\"}";

        club.manager()
                .header("If-Match", "\"1\"")
                .body(closed)
                .put("/v1/gates/" + gate)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .header("ETag", equalTo("\"2\""));

        club.manager()
                .header("If-Match", "\"1\"")
                .body(closed)
                .put("/v1/gates/" + gate)
                .then()
                .statusCode(412);
        club.manager().body(closed).put("/v1/gates/" + gate).then().statusCode(428);
    }

    @Test
    void a_gate_stands_at_a_site_of_its_own_company() {
        register(companions.onTheRealClock().site()).statusCode(404);
        register(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_gate_of_another_company_does_not_exist() {
        var gate = Club.id(register(club.site()));

        companions.onTheRealClock().manager().get("/v1/gates/" + gate).then().statusCode(404);
        companions
                .onTheRealClock()
                .manager()
                .post("/v1/gates/%s/key".formatted(gate))
                .then()
                .statusCode(404);
    }

    @Test
    void a_site_is_added_with_a_zone_of_its_own() {
        club.manager()
                .body("{\"key\":\"tokyo\",\"name\":\"Tokyo\",\"zone\":\"Asia/Tokyo\"}")
                .post("/v1/sites")
                .then()
                .statusCode(201)
                .body("maxOffline", equalTo("PT24H"));

        club.manager()
                .body("{\"key\":\"tokyo\",\"name\":\"Tokyo\",\"zone\":\"Asia/Tokyo\"}")
                .post("/v1/sites")
                .then()
                .statusCode(409)
                .body("code", equalTo("site.key-taken"));
        assertThat(club.told("identity.companies", club.company(), 2)
                        .getLast()
                        .body()
                        .at("/state/sites"))
                .hasSize(2);
    }

    private ValidatableResponse register(UUID site) {
        return club.manager().body("""
                        {"site":"%s","name":"Turnstile","direction":"BOTH","sensor":true}""".formatted(site)).post("/v1/gates").then();
    }
}
