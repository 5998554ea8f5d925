package io.cardea.chassis.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KnownCompany;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CommandsIT {

    private final KnownCompany company = KnownCompany.inOslo().publish();

    @Test
    void a_command_answers_with_what_it_made_its_place_and_its_version() {
        write("Buy milk")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("text", equalTo("Buy milk"))
                .body("mood.kind", equalTo("CALM"))
                .body("remindAt", nullValue());
    }

    @Test
    void an_update_needs_the_version_that_was_read() {
        String id = written("Buy milk");

        manager().body(text("Buy bread")).put("/v1/notes/" + id).then().statusCode(428);
        manager()
                .header("If-Match", "\"7\"")
                .body(text("Buy bread"))
                .put("/v1/notes/" + id)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("code", equalTo("precondition.failed"))
                .body("current", equalTo("1"));
        manager()
                .header("If-Match", "\"1\"")
                .body(text("Buy bread"))
                .put("/v1/notes/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("edits", equalTo(1));
    }

    @Test
    void a_refusal_changes_nothing_and_names_code_field_data_and_next_step() {
        String id = written("Buy milk");

        manager()
                .header("If-Match", "*")
                .body(text("Buy milk"))
                .put("/v1/notes/" + id)
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body("field", equalTo("text"))
                .body("text", equalTo("Buy milk"))
                .body("next", notNullValue());
        manager().get("/v1/notes/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void the_same_key_and_body_give_the_same_answer_once() {
        String key = UUID.randomUUID().toString();

        String first = keyed(key, "Call Ann").statusCode(201).extract().path("id");
        keyed(key, "Call Ann").statusCode(201).header("ETag", "\"1\"").body("id", equalTo(first));

        manager().queryParam("text", "Call Ann").get("/v1/notes").then().body("items", hasSize(1));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        keyed(key, "Call Ann").statusCode(201);

        keyed(key, "Call Ben").statusCode(409).body("code", equalTo("idempotency.key-reused"));
    }

    @Test
    void a_refused_request_may_come_again_under_its_key() {
        String key = UUID.randomUUID().toString();
        keyed(key, " ").statusCode(400);

        keyed(key, "Call Ann").statusCode(201);
    }

    @Test
    void lists_go_on_where_the_page_before_ended() {
        written("Page");
        written("Page");
        String last = written("Page");

        String next = manager()
                .queryParam("text", "Page")
                .queryParam("limit", 2)
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        manager()
                .queryParam("text", "Page")
                .queryParam("cursor", next)
                .get("/v1/notes")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(last))
                .body("next", nullValue());
    }

    @Test
    void another_company_sees_nothing() {
        String id = written("Secret");
        var other = KnownCompany.inOslo().publish();

        as(other, "manager").get("/v1/notes/" + id).then().statusCode(404).body("code", equalTo("resource.not-found"));
        as(other, "manager").get("/v1/notes").then().body("items", hasSize(0));
    }

    @Test
    void a_token_of_a_company_that_nobody_knows_is_refused() {
        as(KnownCompany.inOslo(), "manager")
                .get("/v1/notes")
                .then()
                .statusCode(401)
                .body("code", equalTo("auth.invalid"));
    }

    @Test
    void no_token_the_wrong_role_and_the_wrong_audience_are_told_apart() {
        var claims = FakeIssuer.running().claims(company.id().toString(), UUID.randomUUID(), "manager");

        given().get("/v1/notes").then().statusCode(401).body("code", equalTo("auth.missing"));
        as(company, "member").get("/v1/notes").then().statusCode(403).body("code", equalTo("auth.forbidden"));
        bearer(FakeIssuer.running().sign(claims.forAudience("elsewhere")))
                .get("/v1/notes")
                .then()
                .statusCode(401)
                .body("code", equalTo("auth.invalid"));
        bearer(FakeIssuer.running().sign(claims.expired()))
                .get("/v1/notes")
                .then()
                .statusCode(401);
        bearer(FakeIssuer.running().unsigned(claims)).get("/v1/notes").then().statusCode(401);
    }

    @ParameterizedTest(name = "{0} is {1} {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":            | 400 | request.malformed     | ",
                "{\"text\":\"a\",\"x\":1}  | 400 | request.unknown-field | x",
                "{\"text\":7}          | 400 | request.invalid       | text",
                "{\"text\":[]}         | 400 | request.invalid       | text",
                "{\"text\":\"a\",\"text\":\"b\"} | 400 | request.malformed | ",
                "{}                  | 400 | request.invalid       | text",
                "[]                  | 400 | request.invalid       | body",
                "null                | 400 | request.invalid       | body",
                "''                  | 400 | request.invalid       | body",
                "{\"text\":\"a\",\"remindAt\":\"soon\"} | 400 | request.invalid | remindAt",
            })
    void a_bad_body(String body, int status, String code, String field) {
        manager()
                .body(body)
                .post("/v1/notes")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("field", equalTo(field));
    }

    @Test
    void a_body_over_64_kib_another_type_another_path_and_another_method_are_problems() {
        manager()
                .body(text("x".repeat(70_000)))
                .post("/v1/notes")
                .then()
                .statusCode(413)
                .body("code", equalTo("request.too-large"));
        as(company, "manager")
                .contentType("text/plain")
                .body("Buy milk")
                .post("/v1/notes")
                .then()
                .statusCode(415)
                .body("code", equalTo("request.media-type"));
        manager().get("/v1/nothing").then().statusCode(404).body("code", equalTo("request.not-found"));
        manager().delete("/v1/notes").then().statusCode(405).body("code", equalTo("request.method"));
        manager().get("/v1/notes/not-an-id").then().statusCode(404).body("code", equalTo("request.not-found"));
        manager().queryParam("limit", 0).get("/v1/notes").then().statusCode(400).body("field", equalTo("limit"));
        manager()
                .queryParam("cursor", "?")
                .get("/v1/notes")
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }

    private String written(String text) {
        return write(text).extract().path("id");
    }

    private ValidatableResponse write(String text) {
        return manager().body(text(text)).post("/v1/notes").then();
    }

    private ValidatableResponse keyed(String key, String text) {
        return bearer(FakeIssuer.running().token(company.id(), new UUID(1, 1), "manager"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(text(text))
                .post("/v1/notes")
                .then();
    }

    private RequestSpecification manager() {
        return as(company, "manager").contentType(ContentType.JSON);
    }

    private static RequestSpecification as(KnownCompany company, String role) {
        return bearer(FakeIssuer.running().token(company.id(), UUID.randomUUID(), role));
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String text(String text) {
        return "{\"text\":\"" + text + "\"}";
    }
}
