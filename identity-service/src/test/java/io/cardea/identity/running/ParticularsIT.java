package io.cardea.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.identity.company.SampleParticulars;
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
class ParticularsIT {

    private static final String NEW_YEAR = "2026-01-01T00:00:00Z";

    @Inject
    Companions companions;

    @Test
    void an_owner_says_what_invoices_say_of_the_company_and_everybody_is_told() {
        var club = companions.sandboxAt(NEW_YEAR);

        said(club, "owner", "*", "#0A5F38")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("particulars.brandColour", equalTo("#0a5f38"));

        var told = club.told("identity.companies", club.company(), 2).getLast();
        assertThat(told.type()).isEqualTo("cardea.company.particulars-changed.v1");
        assertThat(told.body().at("/state/particulars/legalName").asText()).isEqualTo("Fjord Gym AS");
        club.frontDesk().get("/v1/company").then().body("particulars.address.city", equalTo("Oslo"));
    }

    @Test
    void a_manager_does_not_say_it() {
        var club = companions.sandboxAt(NEW_YEAR);

        said(club, "manager", "*", "#0a5f38").statusCode(403);
    }

    @Test
    void particulars_are_only_changed_by_whoever_has_seen_the_company_as_it_is() {
        var club = companions.sandboxAt(NEW_YEAR);
        said(club, "owner", "\"1\"", "#0a5f38").statusCode(200);

        said(club, "owner", "\"1\"", "#000000").statusCode(412).body("code", equalTo("precondition.failed"));
    }

    @Test
    void a_colour_that_is_none_is_refused_by_its_name() {
        var club = companions.sandboxAt(NEW_YEAR);

        said(club, "owner", "*", "red;}</style>")
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body("field", equalTo("brandColour"));
    }

    private static ValidatableResponse said(Club club, String role, String seen, String colour) {
        return club.as(UUID.randomUUID(), role)
                .header("If-Match", seen)
                .body("""
                        {"legalName":"Fjord Gym AS","taxId":"NO 123 456 785 MVA","email":"post@fjord.example","language":"nb",
                        "address":{"street":"Karl Johans gate 1","postalCode":"0154","city":"Oslo","country":"NO"},
                        "brandColour":"%s","logo":"%s"}""".formatted(colour, SampleParticulars.png(64, 64)))
                .put("/v1/company/particulars")
                .then();
    }
}
