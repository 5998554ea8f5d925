package io.cardea.identity.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Neighbours.class)
class GroupsIT {

    @Inject
    Companions companions;

    private Club club;
    private UUID kari;
    private UUID ola;
    private UUID nils;
    private UUID hansens;

    @BeforeEach
    void found() {
        club = companions.sandboxAt("2026-01-01T00:00:00Z");
        kari = club.registered("kari@hansen.example");
        ola = club.registered("ola@hansen.example");
        nils = club.registered("nils@hansen.example");
        hansens = club.family(kari);
    }

    private String group() {
        return "/v1/groups/" + hansens;
    }

    private ValidatableResponse handOver(UUID successor) {
        return club.frontDesk()
                .header("If-Match", "*")
                .body("{\"member\":\"%s\"}".formatted(successor))
                .put(group() + "/holder")
                .then();
    }

    private ValidatableResponse leaves(UUID caller, UUID member) {
        return club.as(caller, "member")
                .delete("%s/members/%s".formatted(group(), member))
                .then();
    }

    @Test
    void a_family_is_told_of_without_its_name() {
        club.puts(hansens, ola, "GUARDIAN").statusCode(200);
        club.puts(hansens, nils, "MEMBER", kari, ola).statusCode(200);

        var told = club.told("identity.groups", hansens, 3);

        assertThat(told)
                .extracting(TopicRecord::type)
                .containsExactly("cardea.group.founded.v1", "cardea.group.joined.v1", "cardea.group.joined.v1");
        assertThat(told)
                .allSatisfy(event -> assertThat(new String(event.value())).doesNotContain("Hansen"));
        assertThat(told.getLast().body().at("/state/members/2/guardians")).hasSize(2);
        assertThat(told.getLast().body().at("/state/members/2/since").asText()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void partners_learn_who_is_in_a_family_but_not_its_name() {
        assertThat(club.told("feed." + club.company(), hansens, 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.body().at("/state/holder").asText()).isEqualTo(kari.toString());
                    assertThat(event.body().path("state").has("name")).isFalse();
                });
    }

    @Test
    void the_front_desk_reads_it_with_its_name() {
        club.frontDesk()
                .get(group())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Family Hansen"))
                .body("kind", equalTo("FAMILY"))
                .body("holder", equalTo(kari.toString()))
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_place_in_it_is_changed_by_whoever_read_it_last() {
        var path = "%s/members/%s".formatted(group(), ola);
        String guardian = "{\"role\":\"GUARDIAN\"}";

        club.frontDesk().body(guardian).put(path).then().statusCode(428);
        club.frontDesk()
                .header("If-Match", "\"7\"")
                .body(guardian)
                .put(path)
                .then()
                .statusCode(412);
        club.frontDesk()
                .header("If-Match", "\"1\"")
                .body(guardian)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("members.role", contains("HOLDER", "GUARDIAN"));
    }

    @Test
    void strangers_and_members_of_other_companies_are_nobody() {
        var foreign = companions.onTheRealClock().registered("eva@sor.example");

        club.found("FAMILY", "Family Sør", foreign).statusCode(404).body("code", equalTo("resource.not-found"));
        club.found("FAMILY", "Family Sør", UUID.randomUUID()).statusCode(404);
        club.puts(hansens, foreign, "MEMBER").statusCode(404);
        club.puts(hansens, ola, "MEMBER", foreign).statusCode(409).body("code", equalTo("group.not-a-guardian"));
        handOver(foreign).statusCode(404);
        handOver(ola).statusCode(404).body("code", equalTo("group.not-in-group"));
    }

    @Test
    void another_company_sees_no_group() {
        var other = companions.onTheRealClock();

        other.frontDesk().get(group()).then().statusCode(404);
        other.frontDesk().get("/v1/groups").then().body("items", empty());
        other.frontDesk().post(group() + "/dissolve").then().statusCode(404);
    }

    @Test
    void members_see_the_groups_that_they_are_in_and_no_other() {
        club.puts(hansens, nils, "MEMBER", kari).statusCode(200);
        var rowing = Club.id(club.found("ORGANIZATION", "Nord Rowing", ola).statusCode(201));

        club.as(nils, "member").get(group()).then().statusCode(200);
        club.as(nils, "member").get("/v1/groups").then().body("items.id", contains(hansens.toString()));
        club.as(nils, "member").get("/v1/groups/" + rowing).then().statusCode(404);
        club.as(nils, "member").get("/v1/groups?member=" + ola).then().body("items", empty());
        club.frontDesk()
                .get("/v1/groups")
                .then()
                .body("items.id", containsInAnyOrder(hansens.toString(), rowing.toString()));
        club.frontDesk().get("/v1/groups?member=" + ola).then().body("items.id", contains(rowing.toString()));
    }

    @Test
    void guardians_see_the_other_groups_of_whom_they_guard() {
        club.puts(hansens, nils, "MEMBER", kari).statusCode(200);
        var rowing = Club.id(club.found("ORGANIZATION", "Nord Rowing", ola).statusCode(201));
        club.puts(rowing, nils, "MEMBER").statusCode(200);

        eventually(
                () -> club.as(kari, "member").get("/v1/groups/" + rowing).then().statusCode(200));
        club.as(kari, "member")
                .get("/v1/groups")
                .then()
                .body("items.id", containsInAnyOrder(hansens.toString(), rowing.toString()));
        leaves(kari, nils).statusCode(404);
    }

    @Test
    void members_leave_by_themselves_and_nobody_else_does_it_for_them() {
        club.puts(hansens, ola, "GUARDIAN").statusCode(200);
        club.puts(hansens, nils, "MEMBER", ola).statusCode(200);

        leaves(nils, ola).statusCode(404);
        leaves(UUID.randomUUID(), nils).statusCode(404);
        leaves(kari, kari).statusCode(409).body("code", equalTo("group.holder-stays"));
        leaves(ola, ola).statusCode(200).body("members[1].guardians", empty());

        eventually(() -> club.as(ola, "member").get(group()).then().statusCode(404));
        leaves(ola, ola).statusCode(404).body("code", equalTo("resource.not-found"));
    }

    @Test
    void the_front_desk_takes_somebody_out() {
        club.puts(hansens, ola, "GUARDIAN").statusCode(200);

        club.frontDesk().delete("%s/members/%s".formatted(group(), ola)).then().statusCode(200);

        club.frontDesk()
                .delete("%s/members/%s".formatted(group(), ola))
                .then()
                .statusCode(404)
                .body("code", equalTo("group.not-in-group"));
        assertThat(club.told("identity.groups", hansens, 3).getLast().type()).isEqualTo("cardea.group.left.v1");
    }

    @Test
    void a_group_is_handed_over() {
        club.puts(hansens, ola, "GUARDIAN").statusCode(200);

        handOver(ola)
                .statusCode(200)
                .body("holder", equalTo(ola.toString()))
                .body("members.role", contains("GUARDIAN", "HOLDER"));
    }

    @Test
    void a_dissolved_group_takes_nobody_any_more() {
        club.frontDesk().post(group() + "/dissolve").then().statusCode(200).body("status", equalTo("DISSOLVED"));

        club.puts(hansens, ola, "GUARDIAN").statusCode(409).body("code", equalTo("group.dissolved"));
    }

    @Test
    void the_same_key_founds_one_group() {
        var body = """
                {"kind":"FAMILY","name":"Family Hansen","holder":"%s"}""".formatted(ola);
        var first = Club.id(club.manager()
                .header("Idempotency-Key", "family-1")
                .body(body)
                .post("/v1/groups")
                .then()
                .statusCode(201));

        var second = Club.id(club.manager()
                .header("Idempotency-Key", "family-1")
                .body(body)
                .post("/v1/groups")
                .then()
                .statusCode(201));

        assertThat(second).isEqualTo(first);
    }
}
