package io.cardea.chassis.timer;

import static io.cardea.testing.cases.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.KnownCompany;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class TimersIT {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));

    private final KnownCompany company = KnownCompany.sandboxAt(NOON).publish();

    @Test
    void a_timer_rings_when_the_companys_clock_reaches_it_with_the_due_instant_as_business_time() {
        String note = write(ONE);

        company.at(NOON.plus(Duration.ofDays(1))).publish();

        eventually(() -> assertThat(mood(note)).isEqualTo("URGENT"));
        eventually(() -> assertThat(reminders(note)).isEqualTo(ONE.toString()));
    }

    @Test
    void a_timer_does_not_ring_before_its_time_whatever_the_real_time_is() {
        String note = write(Instant.parse("2030-01-01T12:00:01Z"));
        String reached = write(NOON);

        eventually(() -> assertThat(mood(reached)).isEqualTo("URGENT"));

        assertThat(mood(note)).isEqualTo("CALM");
    }

    @Test
    void where_the_clock_is_the_real_one_a_timer_rings_by_it_and_none_waits_for_those_of_sandboxes() {
        write(ONE);
        KnownCompany real = KnownCompany.inOslo().publish();
        String later = write(real, Instant.now().plus(Duration.ofDays(1)));
        String past = write(real, Instant.now().minusSeconds(1));

        eventually(() -> assertThat(mood(real, past)).isEqualTo("URGENT"));

        assertThat(mood(real, later)).isEqualTo("CALM");
    }

    @Test
    void quiescence_tells_what_is_left_and_when_the_next_timer_is_due() {
        write(ONE);

        eventually(() -> assertThat(quiescence().getLong("journal")).isZero());
        eventually(() -> assertThat(quiescence().getLong("lag")).isZero());
        JsonPath quiet = quiescence();

        assertThat(quiet.getLong("dueTimers")).isZero();
        assertThat(quiet.getString("nextDue")).isEqualTo(ONE.toString());
        assertThat(quiet.getString("clock")).isEqualTo(NOON.toString());
    }

    @Test
    void who_knows_where_the_clock_stands_is_answered_as_soon_as_nothing_is_left() {
        String note = write(ONE);
        company.at(ONE).publish();

        JsonPath quiet = ask("/internal/quiescence?at=%s&company=".formatted(ONE) + company.id());

        assertThat(quiet.getString("clock")).isEqualTo(ONE.toString());
        assertThat(quiet.getLong("journal") + quiet.getLong("lag") + quiet.getLong("dueTimers"))
                .isZero();
        assertThat(mood(note)).isEqualTo("URGENT");
    }

    @Test
    void what_happened_is_told_from_after_one_instant_up_to_another_with_counts_of_all_and_the_first_ones() {
        write(ONE);
        String second = write(ONE.plusSeconds(1));
        write(ONE.plusSeconds(2));
        company.at(ONE.plusSeconds(3)).publish();
        eventually(() -> assertThat(mood(second)).isEqualTo("URGENT"));

        eventually(() -> {
            JsonPath happened = ask("/internal/happened?after=%s&from=%s&to=%s&limit=1&company="
                            .formatted(new UUID(0, 0), ONE, ONE.plusSeconds(2))
                    + company.id());
            assertThat(happened.getList("counts.count")).containsExactly(2);
            assertThat(happened.getList("counts.type")).containsExactly("cardea.note.reminded.v1");
            assertThat(happened.getList("events.at"))
                    .containsExactly(ONE.plusSeconds(1).toString());
            assertThat(happened.getList("events.aggregate")).containsExactly(second);
        });
    }

    @Test
    void only_our_own_services_may_ask_for_quiescence() {
        as("manager")
                .get("/internal/quiescence?company=" + company.id())
                .then()
                .statusCode(403)
                .body("code", equalTo("auth.forbidden"));
    }

    private JsonPath quiescence() {
        return ask("/internal/quiescence?company=" + company.id());
    }

    private JsonPath ask(String path) {
        return given().header("Authorization", "Bearer " + FakeIssuer.running().platformToken("service"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String write(Instant remindAt) {
        return write(company, remindAt);
    }

    private static String write(KnownCompany company, Instant remindAt) {
        return as(company, "manager")
                .contentType(ContentType.JSON)
                .body("{\"text\":\"Remember\",\"remindAt\":\"%s\"}".formatted(remindAt))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String mood(String note) {
        return mood(company, note);
    }

    private static String mood(KnownCompany company, String note) {
        return as(company, "manager").get("/v1/notes/" + note).then().extract().path("mood.kind");
    }

    private String reminders(String note) {
        return KafkaProbe.running()
                .read(
                        "sample.notes",
                        event -> note.equals(event.key()) && event.type().contains("reminded"))
                .stream()
                .map(event -> event.headers().get("ce_time"))
                .findFirst()
                .orElse("none");
    }

    private RequestSpecification as(String role) {
        return as(company, role);
    }

    private static RequestSpecification as(KnownCompany company, String role) {
        return given().header(
                        "Authorization", "Bearer " + FakeIssuer.running().token(company.id(), UUID.randomUUID(), role));
    }
}
