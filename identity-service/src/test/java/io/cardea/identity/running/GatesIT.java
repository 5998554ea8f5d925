package io.cardea.identity.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
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
    void a_next_key_is_told_beside_the_old_one_until_that_is_retired() {
        var gate = Club.id(register(club.site()));
        String path = "/v1/gates/" + gate;

        club.manager()
                .body("{\"oldUntil\":\"2099-01-01T00:00:00Z\"}")
                .post(path + "/next-key")
                .then()
                .statusCode(200)
                .body("deviceKey", startsWith(gate + "."))
                .body("oldKey.until", equalTo("2099-01-01T00:00:00Z"));
        club.manager()
                .body("{}")
                .post(path + "/next-key")
                .then()
                .statusCode(409)
                .body("code", equalTo("gate.two-keys"));
        club.manager().delete(path + "/old-key").then().statusCode(200).body("oldKey", nullValue());

        var told = club.told("identity.gates", gate, 3);
        assertThat(told.get(1).type()).isEqualTo("cardea.gate.next-key-issued.v1");
        assertThat(told.get(1).body().at("/state/device/oldKey/hash"))
                .isEqualTo(told.getFirst().body().at("/state/keyHash"));
        assertThat(told.get(2).body().at("/state/device").isMissingNode()).isTrue();
        assertThat(club.told("feed." + club.company(), gate, 2)
                        .get(1)
                        .body()
                        .at("/state/device")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void an_old_key_is_retired_at_its_date_by_the_companys_clock() {
        club = companions.sandboxAt("2026-02-01T00:00:00Z");
        var gate = Club.id(register(club.site()));
        String path = "/v1/gates/" + gate;
        club.manager()
                .body("{\"oldUntil\":\"2026-02-10T00:00:00Z\"}")
                .post(path + "/next-key")
                .then()
                .statusCode(200);

        var advance = Club.id(club.manager()
                .body("{\"to\":\"2026-02-11T00:00:00Z\"}")
                .post("/v1/clock/advances")
                .then());

        eventually(
                () -> club.manager().get("/v1/clock/advances/" + advance).then().body("status", equalTo("DONE")));
        club.manager().get(path).then().body("oldKey", nullValue());
        assertThat(club.told("identity.gates", gate, 3).getLast().type()).isEqualTo("cardea.gate.old-key-retired.v1");
    }

    @Test
    void a_disabled_gate_is_told_as_closed_until_it_is_enabled() {
        var gate = Club.id(register(club.site()));
        String path = "/v1/gates/" + gate;

        club.manager()
                .body("{\"reason\":\"stolen\"}")
                .post(path + "/disable")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("disabledSince", notNullValue());
        club.manager().post(path + "/enable").then().statusCode(200).body("disabledSince", nullValue());

        var told = club.told("identity.gates", gate, 3);
        assertThat(told.get(1).body().at("/state/status").asText()).isEqualTo("CLOSED");
        assertThat(told.get(1).body().at("/change/reason").asText()).isEqualTo("stolen");
        assertThat(told.get(2).body().at("/state/status").asText()).isEqualTo("OPEN");
        club.frontDesk()
                .body("{\"reason\":\"stolen\"}")
                .post(path + "/disable")
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_no_certificate_proves_no_gate() {
        var gate = Club.id(register(club.site()));

        club.manager()
                .body("{\"certificate\":\"-----BEGIN CERTIFICATE-----\"}")
                .post("/v1/gates/%s/certificates".formatted(gate))
                .then()
                .statusCode(400)
                .body("code", equalTo("gate.no-certificate"))
                .body("field", equalTo("certificate"));
    }

    @Test
    void what_gateways_hear_of_a_gates_device_is_shown_and_only_the_latest() {
        var gate = Club.id(register(club.site()));
        String path = "/v1/gates/" + gate + "/health";
        club.frontDesk().get(path).then().statusCode(200).body("lastSeen", nullValue());

        hears(gate, Instant.parse("2026-01-02T00:00:00Z"), ",\"clockAheadMillis\":-1500,\"firmware\":\"2.4.1\"");
        hears(gate, Instant.parse("2026-01-03T00:00:00Z"), "");
        hears(gate, Instant.parse("2026-01-01T00:00:00Z"), ",\"firmware\":\"1.0\"");

        eventually(() -> club.frontDesk()
                .get(path)
                .then()
                .body("lastSeen", equalTo("2026-01-03T00:00:00Z"))
                .body("clockAheadMillis", equalTo(-1500))
                .body("firmware", equalTo("2.4.1"))
                .body("gateway", equalTo("gateway-1")));
        companions.onTheRealClock().frontDesk().get(path).then().statusCode(404);
    }

    @Test
    void staff_sees_that_a_gate_has_carried_out_what_it_was_told_and_when() {
        var gate = Club.id(register(club.site()));
        String path = "/v1/gates/" + gate;
        String command = club.frontDesk()
                .body("{\"kind\":\"LOCK_DOWN\",\"reason\":\"police\"}")
                .post(path + "/commands")
                .then()
                .statusCode(200)
                .body("carriedOutAt", nullValue())
                .extract()
                .path("control.command.id");
        club.frontDesk().get(path).then().statusCode(200).body("carriedOutAt", nullValue());

        String at = "2026-01-03T00:00:00Z";
        hears(gate, Instant.parse(at), ",\"acknowledged\":{\"command\":\"%s\",\"at\":\"%s\"}".formatted(command, at));

        eventually(() -> club.frontDesk().get(path).then().body("carriedOutAt", equalTo(at)));
        club.frontDesk()
                .body("{\"kind\":\"RESUME\",\"reason\":\"over\"}")
                .post(path + "/commands")
                .then()
                .statusCode(200);
        club.frontDesk().get(path).then().statusCode(200).body("carriedOutAt", nullValue());
    }

    private void hears(UUID gate, Instant at, String more) {
        String body = """
                {"change":{},"state":{"id":"%s","lastSeen":"%s","gateway":"gateway-1"%s}}""".formatted(gate, at, more);
        KafkaProbe.running()
                .publish(TopicRecord.event(
                        "access.gate-health",
                        "cardea.gate-health.seen.v1",
                        club.company(),
                        gate,
                        at.toEpochMilli(),
                        at,
                        body));
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
