package io.cardea.identity.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
class MembersIT {

    @Inject
    Companions companions;

    private Club club;

    @BeforeEach
    void open() {
        club = companions.sandboxAt("2026-01-01T00:00:00Z");
    }

    @Test
    void who_registers_themselves_has_the_id_and_the_email_of_the_login() {
        var kari = UUID.randomUUID();

        club.member(kari, "kari@nord.example")
                .body("{\"givenName\":\"Kari\",\"familyName\":\"Nord\"}")
                .post("/v1/members")
                .then()
                .statusCode(201)
                .body("id", equalTo(kari.toString()))
                .body("email", equalTo("kari@nord.example"));

        club.member(kari, "kari@nord.example").get("/v1/members/me").then().statusCode(200);
        assertThat(club.told("identity.members", kari, 1)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("cardea.member.registered.v1");
            assertThat(event.body().at("/change/how").asText()).isEqualTo("SELF");
            assertThat(event.headers()).containsEntry("ce_actor", "member:" + kari);
            assertThat(event.headers()).containsEntry("ce_time", "2026-01-01T00:00:00Z");
        });
    }

    @Test
    void nobody_registers_twice_or_under_anothers_email() {
        var kari = UUID.randomUUID();
        var self = "{\"givenName\":\"Kari\",\"familyName\":\"Nord\"}";
        club.member(kari, "kari@nord.example")
                .body(self)
                .post("/v1/members")
                .then()
                .statusCode(201);

        club.member(kari, "new@nord.example")
                .body(self)
                .post("/v1/members")
                .then()
                .statusCode(409)
                .body("code", equalTo("member.already-registered"));
        club.member(UUID.randomUUID(), "KARI@nord.example")
                .body(self)
                .post("/v1/members")
                .then()
                .statusCode(409)
                .body("code", equalTo("member.email-taken"));
        club.member(UUID.randomUUID(), "ola@nord.example")
                .body("{\"givenName\":\"Ola\",\"familyName\":\"Nord\",\"email\":\"boss@nord.example\"}")
                .post("/v1/members")
                .then()
                .statusCode(400)
                .body("code", equalTo("member.email-from-login"));
    }

    @Test
    void the_same_email_may_be_a_member_of_two_companies() {
        club.registered("kari@nord.example");

        companions.onTheRealClock().registered("kari@nord.example");
    }

    @Test
    void members_see_themselves_and_no_other() {
        var kari = club.registered("kari@nord.example");

        club.as(kari, "member").get("/v1/members/" + kari).then().statusCode(200);
        club.as(UUID.randomUUID(), "member").get("/v1/members/" + kari).then().statusCode(404);
        companions.onTheRealClock().manager().get("/v1/members/" + kari).then().statusCode(404);
    }

    @Test
    void guardians_read_whom_they_guard_but_give_them_no_other_name() {
        var kari = club.registered("kari@nord.example");
        var nils = club.registered("nils@nord.example");

        club.puts(club.family(kari), nils, "MEMBER", kari).statusCode(200);

        eventually(
                () -> club.as(kari, "member").get("/v1/members/" + nils).then().statusCode(200));
        club.as(nils, "member").get("/v1/members/" + kari).then().statusCode(404);
        club.as(kari, "member")
                .header("If-Match", "*")
                .body("{\"givenName\":\"Nils\",\"familyName\":\"Sør\"}")
                .put("/v1/members/" + nils)
                .then()
                .statusCode(404);
    }

    @Test
    void a_name_is_changed_by_whoever_read_it_last() {
        var kari = club.registered("kari@nord.example");
        String name = "{\"givenName\":\"Kari\",\"familyName\":\"Sør\"}";

        club.as(kari, "member")
                .header("If-Match", "\"1\"")
                .body(name)
                .put("/v1/members/" + kari)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("familyName", equalTo("Sør"));

        club.manager()
                .header("If-Match", "\"1\"")
                .body(name)
                .put("/v1/members/" + kari)
                .then()
                .statusCode(412);
        club.manager().body(name).put("/v1/members/" + kari).then().statusCode(428);
    }

    @Test
    void partners_learn_of_members_without_their_names() {
        var kari = club.registered("kari@nord.example");

        assertThat(club.told("feed." + club.company(), kari, 1)).singleElement().satisfies(event -> {
            var state = event.body().path("state");
            assertThat(state.has("email") || state.has("givenName") || state.has("familyName"))
                    .isFalse();
        });
    }

    @Test
    void a_file_registers_its_good_lines_and_tells_the_bad_ones_by_number() {
        club.registered("ola@sor.example");
        String file = """
                givenName,familyName,email,kind
                Kari,Nord,kari@nord.example,
                Ola,Sør,OLA@sor.example,
                Nobody,Home,not-an-address,
                "Broken,Line,broken@nord.example
                ,Nord Rowing,club@nord.example,ORGANIZATION
                """;

        club.manager()
                .contentType("text/csv")
                .body(file)
                .post("/v1/members/imports")
                .then()
                .statusCode(200)
                .body("registered", equalTo(2))
                .body("members.line", contains(2, 6))
                .body("refused.line", contains(3, 4, 5))
                .body("refused.code", contains("member.email-taken", "request.invalid", "request.malformed"));

        club.frontDesk()
                .get("/v1/members")
                .then()
                .body("items.email", containsInAnyOrder("ola@sor.example", "kari@nord.example", "club@nord.example"));
    }

    @Test
    void five_hundred_members_fit_into_one_file() {
        var file = new StringBuilder("givenName,familyName,email\n");
        for (int i = 0; i < 500; i++) {
            file.append("Member,Number%d,member-%d@club.example\n".formatted(i, i));
        }

        club.manager()
                .contentType("text/csv")
                .body(file.toString())
                .post("/v1/members/imports")
                .then()
                .statusCode(200)
                .body("registered", equalTo(500))
                .body("refused", hasSize(0));
    }

    @Test
    void the_journal_names_the_member_of_staff_who_did_it() {
        var kari = club.registered("kari@nord.example");

        assertThat(club.told("identity.members", kari, 1))
                .extracting(TopicRecord::headers)
                .allSatisfy(headers -> assertThat(headers.get("ce_actor")).startsWith("staff:"));
    }
}
