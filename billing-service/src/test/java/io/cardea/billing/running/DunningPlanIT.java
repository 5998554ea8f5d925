package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class DunningPlanIT {

    private static final String PLAN = """
            {"steps":[{"days":2,"texts":{"en":{"subject":"Pay {amount}","body":"Dear {name}: {link}"}}}]}""";

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");

    @Test
    void a_company_that_never_said_anything_has_the_usual_plan() {
        till.manager()
                .get("/v1/dunning-plan")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("usual", equalTo(true))
                .body("steps.days", contains(1, 5, 14))
                .body("terminateAfterDays", nullValue());
    }

    @Test
    void a_plan_is_replaced_by_whoever_has_seen_the_one_before() {
        put("\"0\"", PLAN).statusCode(200).header("ETag", "\"1\"").body("usual", equalTo(false));

        put("\"0\"", PLAN).statusCode(412).body("code", equalTo("precondition.failed"));
    }

    @Test
    void without_an_etag_nothing_is_replaced() {
        till.manager()
                .contentType("application/json")
                .body(PLAN)
                .put("/v1/dunning-plan")
                .then()
                .statusCode(428);
    }

    @Test
    void a_text_with_an_unknown_placeholder_is_refused() {
        put("\"0\"", PLAN.replace("{link}", "{iban}"))
                .statusCode(400)
                .body("code", equalTo("dunning-plan.placeholder-unknown"))
                .body("field", equalTo("steps[0].texts.en"));
    }

    @Test
    void the_front_desk_reads_and_does_not_write() {
        till.as(UUID.randomUUID(), "front-desk")
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(PLAN)
                .put("/v1/dunning-plan")
                .then()
                .statusCode(403);
    }

    @Test
    void a_new_plan_holds_for_what_is_open_already_in_the_companys_own_words() {
        var active = Subscription.ordered().extended();
        till.tell(active);
        till.moveClockTo("2026-12-20T10:00:00Z");
        String renewal = till.invoice(active, 1);
        till.requestOf(renewal, "PENDING");

        put("\"0\"", PLAN).statusCode(200);
        till.moveClockTo("2026-12-22T09:00:00Z");

        eventually(() -> assertThat(till.mailsAbout(renewal))
                .extracting(mail -> mail.get("subject"))
                .containsExactly("Pay NOK499.00"));
    }

    private ValidatableResponse put(String etag, String plan) {
        return till.manager()
                .header("If-Match", etag)
                .contentType("application/json")
                .body(plan)
                .put("/v1/dunning-plan")
                .then();
    }
}
