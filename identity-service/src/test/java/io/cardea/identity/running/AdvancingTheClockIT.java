package io.cardea.identity.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Neighbours.class)
class AdvancingTheClockIT {

    private static final String NEW_YEAR = "2026-01-01T00:00:00Z";
    private static final String NEXT_DAY = "{\"to\":\"2026-01-02T00:00:00Z\"}";

    @Inject
    Companions companions;

    @AfterEach
    void let_the_neighbour_speak() {
        System.clearProperty(Neighbours.SILENT);
    }

    @Test
    void the_clock_stops_at_the_timer_of_another_service_on_its_way() {
        var club = companions.sandboxAt(NEW_YEAR);

        advance(club, "{\"by\":\"P1M\"}")
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("at", equalTo("2026-02-01T00:00:00Z"))
                .body("moves", equalTo(2));

        assertThat(club.told("identity.companies", club.company(), 3).stream().skip(1))
                .extracting(
                        TopicRecord::type,
                        event -> event.body().at("/change/to").asText())
                .containsExactly(
                        tuple("cardea.company.clock-advanced.v1", "2026-01-15T12:00:00Z"),
                        tuple("cardea.company.clock-advanced.v1", "2026-02-01T00:00:00Z"));
        club.manager()
                .get("/v1/clock")
                .then()
                .body("kind", equalTo("SANDBOX"))
                .body("at", equalTo("2026-02-01T00:00:00Z"));
    }

    @Test
    void the_answer_tells_what_happened_without_the_steps_of_the_clock_itself() {
        var club = companions.sandboxAt(NEW_YEAR);
        club.registered("ada@example.org");

        advanceBy(club, club.company(), "P1M")
                .statusCode(200)
                .body("at", equalTo("2026-02-01T00:00:00Z"))
                .body("happened.total", equalTo(1))
                .body("happened.counts[0].topic", equalTo("neighbour.bells"))
                .body("happened.events[0].at", equalTo("2026-01-15T12:00:00Z"))
                .body("happened.events[0].type", equalTo("cardea.bell.rung.v1"));
        advanceBy(club, club.company(), "P1M").statusCode(200).body("happened.total", equalTo(0));
    }

    @Test
    void the_clock_of_another_company_is_not_there_and_neither_is_one_of_no_company() {
        var club = companions.sandboxAt(NEW_YEAR);
        var others = companions.sandboxAt(NEW_YEAR).company();

        for (UUID id : List.of(others, UUID.randomUUID())) {
            advanceBy(club, id, "P1D")
                    .statusCode(404)
                    .body("code", equalTo("resource.not-found"))
                    .body("detail", equalTo("There is no company " + id + " in this company."));
        }
    }

    @Test
    void the_real_clock_is_not_moved_under_the_companys_own_path_either() {
        var club = companions.onTheRealClock();

        advanceBy(club, club.company(), "P1D").statusCode(409).body("code", equalTo("clock.not-sandbox"));
    }

    @Test
    void an_advance_waits_for_a_silent_service_and_goes_on_by_itself() {
        var club = companions.sandboxAt(NEW_YEAR);
        System.setProperty(Neighbours.SILENT, "true");

        var accepted = advance(club, NEXT_DAY)
                .statusCode(202)
                .body("status", equalTo("RUNNING"))
                .body("waitingFor", containsString("does not answer"));
        System.clearProperty(Neighbours.SILENT);

        String place = "/v1/clock/advances/" + Club.id(accepted);
        eventually(() -> club.manager().get(place).then().body("status", equalTo("DONE")));
    }

    @Test
    void a_company_has_one_advance_at_a_time() {
        var club = companions.sandboxAt(NEW_YEAR);
        System.setProperty(Neighbours.SILENT, "true");
        advance(club, NEXT_DAY).statusCode(202);

        advance(club, NEXT_DAY).statusCode(409).body("code", equalTo("clock.already-advancing"));
    }

    @Test
    void the_same_key_advances_once() {
        var club = companions.sandboxAt(NEW_YEAR);
        var first = Club.id(once(club).statusCode(200));

        var second = Club.id(once(club).statusCode(200));

        assertThat(second).isEqualTo(first);
        club.manager().get("/v1/clock").then().body("at", equalTo("2026-01-02T00:00:00Z"));
    }

    @Test
    void the_clock_never_goes_back() {
        advance(companions.sandboxAt(NEW_YEAR), "{\"to\":\"2025-12-31T23:59:59Z\"}")
                .statusCode(409)
                .body("code", equalTo("clock.only-forward"));
    }

    @Test
    void the_real_clock_is_not_moved() {
        advance(companions.onTheRealClock(), "{\"by\":\"P1D\"}")
                .statusCode(409)
                .body("code", equalTo("clock.not-sandbox"));
    }

    @Test
    void an_advance_of_another_company_does_not_exist() {
        var id = Club.id(advance(companions.sandboxAt(NEW_YEAR), NEXT_DAY));

        companions
                .sandboxAt(NEW_YEAR)
                .manager()
                .get("/v1/clock/advances/" + id)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse once(Club club) {
        return club.manager()
                .header("Idempotency-Key", "a-day")
                .body("{\"by\":\"P1D\"}")
                .post("/v1/clock/advances")
                .then();
    }

    private static ValidatableResponse advance(Club club, String wish) {
        return club.manager().body(wish).post("/v1/clock/advances").then();
    }

    private static ValidatableResponse advanceBy(Club club, UUID company, String by) {
        return club.manager()
                .body("{\"by\":\"%s\"}".formatted(by))
                .post("/v1/companies/%s/clock/advance".formatted(company))
                .then();
    }
}
