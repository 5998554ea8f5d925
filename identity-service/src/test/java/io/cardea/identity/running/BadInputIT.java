package io.cardea.identity.running;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Neighbours.class)
class BadInputIT {

    private static final UUID ADMIN = UUID.randomUUID();

    @Inject
    Companions companions;

    private Club club;

    @BeforeEach
    void open() {
        club = companions.sandboxAt("2026-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    sites                 | {"name":"A","zone":"Asia/Tokyo"}                                  | 400 | request.invalid       | key
                    sites                 | {"key":"a-b","name":"A","zone":"Mars/Olympus"}                     | 400 | request.invalid       | zone
                    sites                 | {"key":"a-b","name":"A","zone":"+02:00"}                           | 400 | request.invalid       | zone
                    sites                 | {"key":"a-b","name":"A","zone":"Asia/Tokyo","maxOffline":"PT1S"}   | 400 | request.invalid       | maxOffline
                    sites                 | {"key":"a-b","name":"A","zone":"Asia/Tokyo","maxOffline":"never"}  | 400 | request.invalid       | maxOffline
                    sites                 | {"key":"a-b","name":"A","zone":"Asia/Tokyo","colour":"red"}        | 400 | request.unknown-field | colour
                    gates                 | {"name":"G","direction":"IN"}                                      | 400 | request.invalid       | site
                    gates                 | {"site":"here","name":"G","direction":"IN"}                        | 400 | request.invalid       | site
                    gates                 | {"site":"SITE","name":"G","direction":"UP"}                        | 400 | request.invalid       | direction
                    gates                 | {"site":"SITE","name":"G","direction":"IN","sensor":"yes"}         | 400 | request.invalid       | sensor
                    gates                 | {"site":"SITE","name":" ","direction":"IN"}                        | 400 | request.invalid       | name
                    members               | {"familyName":"Nord","email":"k@n.example"}                        | 400 | request.invalid       | givenName
                    members               | {"givenName":"Kari","familyName":"Nord","email":"nobody"}          | 400 | request.invalid       | email
                    members               | {"givenName":"Kari","familyName":"Nord"}                           | 400 | request.invalid       | email
                    members               | {"kind":"ROBOT","familyName":"Nord","email":"k@n.example"}         | 400 | request.invalid       | kind
                    cards                 | {"member":"SITE"}                                                  | 400 | request.invalid       | subscription
                    cards                 | {"member":"SITE","subscription":"SITE","credential":"a b"}         | 400 | request.invalid       | credential
                    cards/SITE/block      | {"reason":""}                                                      | 400 | request.invalid       | reason
                    cards/SITE/block      | {"reason":"lost"}                                                  | 404 | resource.not-found    |
                    cards/SITE/replace    | {"reason":"lost"}                                                  | 404 | resource.not-found    |
                    groups                | {"kind":"FAMILY","name":"Family Hansen"}                           | 400 | request.invalid       | holder
                    groups                | {"kind":"CHOIR","name":"Family Hansen","holder":"SITE"}            | 400 | request.invalid       | kind
                    groups                | {"kind":"FAMILY","name":" ","holder":"SITE"}                       | 400 | request.invalid       | name
                    groups                | {"kind":"FAMILY","name":"a\\u0000b","holder":"SITE"}                | 400 | request.invalid       | name
                    groups                | {"kind":"FAMILY","name":"Family Hansen","holder":"SITE","members":[]} | 400 | request.unknown-field | members
                    groups                | {"kind":"FAMILY","name":"Family Hansen","holder":"SITE"}           | 404 | resource.not-found    |
                    groups/SITE/dissolve  | {}                                                                 | 404 | resource.not-found    |
                    clock/advances        | {}                                                                 | 400 | request.invalid       | by
                    clock/advances        | {"by":"a while"}                                                   | 400 | request.invalid       | by
                    clock/advances        | {"to":"tomorrow"}                                                  | 400 | request.invalid       | to
                    clock/advances        | {"to":"+999999999-12-31T23:59:59Z"}                                | 400 | request.invalid       | to
                    partners              | {"name":"No Spaces"}                                               | 400 | request.invalid       | name
                    staff                 | {"role":"member","email":"a@b.example","givenName":"A","familyName":"B"} | 400 | request.invalid      | role
                    staff                 | {"role":"owner","email":"a@b.example","givenName":"A","familyName":"B"}  | 403 | staff.role-not-yours | role
                    """)
    void a_wrong_request_is_told_by_code_and_field(String path, String body, int status, String code, String field) {
        var answer =
                post(path, body).statusCode(status).body("code", equalTo(code)).body("next", notNullValue());

        answer.contentType("application/problem+json").body("field", field == null ? equalTo(null) : equalTo(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    groups/SITE/members/SITE | {}                                          | 400 | request.invalid       | role
                    groups/SITE/members/SITE | {"role":"AUNT"}                             | 400 | request.invalid       | role
                    groups/SITE/members/SITE | {"role":"MEMBER","guardians":["mother"]}    | 400 | request.invalid       | guardians[0]
                    groups/SITE/members/SITE | {"role":"MEMBER","guardians":[null]}        | 400 | request.invalid       | guardians[0].<list element>
                    groups/SITE/members/SITE | {"role":"MEMBER","guardians":"SITE"}        | 400 | request.invalid       | guardians
                    groups/SITE/members/SITE | {"role":"MEMBER","since":"2020-01-01"}      | 400 | request.unknown-field | since
                    groups/SITE/members/SITE | {"role":"MEMBER"}                           | 404 | resource.not-found    |
                    groups/SITE/members/me   | {"role":"MEMBER"}                           | 404 | request.not-found     |
                    groups/SITE/holder       | {}                                          | 400 | request.invalid       | member
                    groups/SITE/holder       | {"member":"SITE"}                           | 404 | resource.not-found    |
                    """)
    void a_wrong_update_is_told_by_code_and_field(String path, String body, int status, String code, String field) {
        String site = club.site().toString();

        club.manager()
                .header("If-Match", "*")
                .body(body.replace("SITE", site))
                .put("/v1/" + path.replace("SITE", site))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("field", field == null ? equalTo(null) : equalTo(field));
    }

    @Test
    void companies_are_not_founded_half() {
        String company = """
                {"key":"fjord","name":"Fjord Gym","zone":"Europe/Oslo","sites":[],
                 "staff":[{"role":"manager","email":"boss@fjord.example","givenName":"Bo","familyName":"Oss"}]}""";

        admin().header("Idempotency-Key", "fjord")
                .body(company)
                .post("/v1/companies")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("identity.provider-unavailable"));

        admin().get("/v1/companies?limit=200").then().body("items.findAll { it.key == 'fjord' }.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "key":"fjord"          | "key":"F"                | key
                    "Europe/Oslo"          | "Europe/Atlantis"        | zone
                    "role":"manager"       | "role":"member"          | role
                    "boss@fjord.example"   | "boss"                   | staff[0].email
                    "kind":"SANDBOX"       | "kind":"BROKEN"          | clock.kind
                    "at":"2026-01-01T00:00:00Z" | "at":"soon"         | clock.at
                    """)
    void a_wrong_company_is_told_by_its_field(String from, String to, String field) {
        String company = """
                {"key":"fjord","name":"Fjord Gym","zone":"Europe/Oslo","clock":{"kind":"SANDBOX","at":"2026-01-01T00:00:00Z"},\
                "staff":[{"role":"manager","email":"boss@fjord.example","givenName":"Bo","familyName":"Oss"}]}""";

        admin().body(company.replace(from, to))
                .post("/v1/companies")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body("field", equalTo(field));
    }

    @Test
    void other_types_and_large_bodies_are_refused() {
        club.manager()
                .contentType(ContentType.XML)
                .body("<gate/>")
                .post("/v1/gates")
                .then()
                .statusCode(415);
        club.manager()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/members/imports")
                .then()
                .statusCode(415);
        post("sites", "{\"key\":\"a-b\",\"name\":\"%s\",\"zone\":\"Asia/Tokyo\"}".formatted("A".repeat(70_000)))
                .statusCode(413);
        club.manager()
                .contentType("text/csv")
                .post("/v1/members/imports")
                .then()
                .statusCode(400);
        club.manager().post("/v1/gates").then().statusCode(400);
    }

    private ValidatableResponse post(String path, String body) {
        String site = club.site().toString();
        return club.manager()
                .body(body.replace("SITE", site))
                .post("/v1/" + path.replace("SITE", site))
                .then();
    }

    private static RequestSpecification admin() {
        return RestAssured.given()
                .auth()
                .oauth2(FakeIssuer.running().token("platform", ADMIN, "platform-admin"))
                .contentType(ContentType.JSON);
    }
}
