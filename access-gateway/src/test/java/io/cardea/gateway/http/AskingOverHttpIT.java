package io.cardea.gateway.http;

import static io.cardea.gateway.http.TestGate.authorized;
import static io.cardea.gateway.http.TestGate.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cardea.gateway.Facts;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.CopyState;
import io.cardea.testing.contract.OpenApiContract;
import io.cardea.testing.contract.ProblemContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(NoKafka.class)
class AskingOverHttpIT {

    @Inject
    TestGate gate;

    @Inject
    CopyBoard board;

    @BeforeEach
    void know() {
        gate.becomesKnown();
    }

    @Test
    void a_known_card_is_admitted_and_the_passage_can_be_confirmed() {
        String decision = check("{\"credential\":\"" + Facts.CREDENTIAL + "\"}")
                .statusCode(200)
                .body("outcome", equalTo("ADMITTED"))
                .body("reason", nullValue())
                .body("display", equalTo("Welcome"))
                .body("passVersion", equalTo(1))
                .body("at", equalTo("2026-06-01T12:00:00Z"))
                .body("freshness.state", equalTo("WARM"))
                .body("freshness.asOf", notNullValue())
                .extract()
                .path("decision");

        post("/v1/passages", "{\"decision\":\"" + decision + "\",\"passed\":true}")
                .statusCode(200)
                .body("passed", equalTo(true))
                .body("spent", equalTo(false));
        post("/v1/passages", "{\"decision\":\"" + decision + "\",\"passed\":false}")
                .statusCode(409)
                .body("code", equalTo("gateway.already-confirmed"));
    }

    @Test
    void an_unknown_card_is_refused_with_the_reason_for_the_display() {
        check("{\"credential\":\"unknown\"}")
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("UNKNOWN_CREDENTIAL"))
                .body("display", equalTo("Card not known"));
    }

    @Test
    void a_sandbox_gate_may_name_the_time() {
        check("{\"credential\":\"" + Facts.CREDENTIAL + "\",\"at\":\"2031-01-01T00:00:00+01:00\"}")
                .statusCode(200)
                .body("at", equalTo("2030-12-31T23:00:00Z"))
                .body("reason", equalTo("EXPIRED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            no JSON                                  | 400 | request.malformed     | -
            ''                                       | 400 | request.malformed     | -
            null                                     | 400 | request.malformed     | -
            []                                       | 400 | request.invalid       | body
            "text"                                   | 400 | request.invalid       | body
            {}                                       | 400 | request.invalid       | credential
            {"credential":""}                        | 400 | request.invalid       | credential
            {"credential":{}}                        | 400 | request.invalid       | credential
            {"credential":"a","colour":"red"}        | 400 | request.unknown-field | colour
            {"credential":"a","direction":"UP"}      | 400 | request.invalid       | direction
            {"credential":"a","at":"tomorrow"}       | 400 | request.invalid       | at
            {"credential":"a","scan":""}             | 400 | request.invalid       | scan
            {"credential":5}                         | 400 | request.invalid       | credential
            {"credential":true}                      | 400 | request.invalid       | credential
            {"credential":"a","direction":0}         | 400 | request.invalid       | direction
            {"credential":"a","at":1780315200}       | 400 | request.invalid       | at
            {"credential":"a","at":1e400}            | 400 | request.invalid       | at
            {"credential":"a","at":"2026-06-01"}     | 400 | request.invalid       | at
            {"credential":"a","at":"+10000-01-01T00:00:00Z"} | 400 | request.invalid | at
            {"credential":"a","credential":"b"}      | 400 | request.malformed     | -
            {"credential":"a"} {}                    | 400 | request.invalid       | body
            {"credential":"a","direction":"OUT"}     | 409 | gateway.wrong-direction | direction
            """)
    void what_makes_no_sense_is_a_problem_with_code_and_field(String body, int status, String code, String field) {
        check(body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("field", equalTo(field))
                .body("type", equalTo("urn:cardea:problem:" + code))
                .body("next", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                | 400 | request.invalid
            {"decision":"x","passed":true}                                    | 400 | request.invalid
            {"decision":"00000000-0000-7000-8000-000000000001"}               | 400 | request.invalid
            {"decision":"00000000-0000-7000-8000-000000000001","passed":true} | 404 | resource.not-found
            {"decision":"00000000-0000-7000-8000-000000000001","passed":"x"}  | 400 | request.invalid
            """)
    void a_confirmation_that_makes_no_sense_is_a_problem(String body, int status, String code) {
        post("/v1/passages", body).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_gate_reads_what_it_was_answered_and_how_it_ended() {
        String decision =
                check("{\"credential\":\"" + Facts.CREDENTIAL + "\"}").extract().path("decision");
        post("/v1/passages", "{\"decision\":\"" + decision + "\",\"passed\":true}")
                .statusCode(200);

        authorized()
                .get("/v1/checks/" + decision)
                .then()
                .statusCode(200)
                .body("card", equalTo(Facts.CARD.toString()))
                .body("outcome", equalTo("ADMITTED"))
                .body("passed", equalTo(true))
                .body("passVersion", equalTo(1))
                .body("grounds.by", equalTo("PERIOD"))
                .body("grounds.clock", notNullValue())
                .body("grounds.intervals.kind", contains("SPAN"))
                .body("grounds.intervals.from", contains(Facts.START.toString()))
                .body("grounds.intervals.to", contains(Facts.END.toString()));
        authorized()
                .get("/v1/checks/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("resource.not-found"));
        given().get("/v1/checks/" + decision).then().statusCode(401);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void either_way_answers_over_either_http(HttpClient.Version version) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            for (String carefully : List.of("", ",\"at\":\"2026-06-01T12:00:00Z\"")) {
                String body = "{\"credential\":\"" + Facts.CREDENTIAL + "\"" + carefully + "}";
                HttpRequest asked = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/checks"))
                        .header("Authorization", TestGate.KEY)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();

                // The first request of a connection is made by HTTP/1.1, and asks for HTTP/2.
                client.send(asked, HttpResponse.BodyHandlers.ofString());
                HttpResponse<String> answer = client.send(asked, HttpResponse.BodyHandlers.ofString());

                assertThat(answer.body()).contains("\"outcome\":\"ADMITTED\"");
                assertThat(answer.version()).isEqualTo(version);
            }
        }
    }

    @Test
    void a_request_without_a_key_is_told_to_bring_one() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/checks")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Gate")
                .body("code", equalTo("gateway.key-missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gate",
                "Gate ",
                "Gate nonsense",
                "Gate 00000000-0000-7000-8000-00000000009a",
                "Gate 00000000-0000-7000-8000-00000000009a.",
                "Gate 00000000-0000-7000-8000-00000000009a.wrong",
                "Gate 00000000-0000-7000-8000-00000000009b.s3cret-of-this-gate",
                "Gate zzzzzzzz-0000-7000-8000-00000000009a.s3cret-of-this-gate",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Basic Z2F0ZTpnYXRl"
            })
    void a_wrong_key_is_turned_away(String key) {
        given().header("Authorization", key)
                .contentType(ContentType.JSON)
                .body("{\"credential\":\"a\"}")
                .post("/v1/checks")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/checks;x",
                "/v1/checks%3Bx",
                "//v1/checks",
                "/v1/./checks",
                "/v1%2Fchecks",
                "/V1/CHECKS",
                "/v1/checks.",
                "/v1/checks/"
            })
    void no_disguise_of_the_path_gets_past_the_key(String path) {
        int status = given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"credential\":\"a\"}")
                .post(path)
                .statusCode();

        assertThat(status).isIn(400, 401, 404, 405);
    }

    @Test
    void a_body_over_the_limit_a_wrong_type_and_a_wrong_method_are_problems() {
        check("{\"credential\":\"" + "x".repeat(70_000) + "\"}")
                .statusCode(413)
                .body("code", equalTo("request.too-large"));
        authorized()
                .contentType(ContentType.XML)
                .body("<check/>")
                .post("/v1/checks")
                .then()
                .statusCode(415)
                .body("code", equalTo("request.media-type"));
        authorized().delete("/v1/checks").then().statusCode(405).body("code", equalTo("request.method"));
        authorized().get("/v1/nothing").then().statusCode(404).body("code", equalTo("request.not-found"));
    }

    @Test
    void before_the_copy_is_whole_an_unknown_gate_is_asked_to_come_back() {
        board.post(new CopyBoard.Posting(CopyState.NOTHING, false, List.of()));

        given().header("Authorization", "Gate " + UUID.randomUUID() + ".secret")
                .contentType(ContentType.JSON)
                .body("{\"credential\":\"a\"}")
                .post("/v1/checks")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("gateway.not-ready"));
        given().get("/q/health/ready").then().statusCode(503);
    }

    @Test
    void the_state_says_how_fresh_the_copy_is_and_readiness_does_not_ask_for_kafka() {
        given().get("/v1/gateway/state")
                .then()
                .statusCode(200)
                .body("gateway", equalTo("gateway-1"))
                .body("state", equalTo("WARM"))
                .body("connected", equalTo(false))
                .body("counts.passes", equalTo(1));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void quiescence_cannot_be_told_without_kafka() {
        given().queryParam("company", Facts.COMPANY)
                .get("/internal/quiescence")
                .then()
                .statusCode(503)
                .body("code", equalTo("gateway.broker-unreachable"));
        given().get("/internal/quiescence").then().statusCode(400);
        given().queryParam("company", Facts.COMPANY)
                .queryParam("at", "noon")
                .get("/internal/quiescence")
                .then()
                .statusCode(400)
                .body("field", equalTo("at"));
        given().queryParam("company", "x").get("/internal/quiescence").then().statusCode(404);
    }

    @Test
    void the_openapi_document_is_the_contract() {
        OpenApiContract.of("access-gateway").verify(given().get("/q/openapi").asString());
    }

    @Test
    void every_problem_is_in_the_contract() {
        ProblemContract.of("gateway", "io.cardea.gateway")
                .and(
                        "gateway.key-missing",
                        "gateway.key-invalid",
                        "gateway.other-gate",
                        "gateway.gate-disabled",
                        "gateway.too-many-requests",
                        "gateway.overloaded",
                        "gateway.not-ready",
                        "gateway.sequence-reused",
                        "gateway.upgrade-required",
                        "gateway.lists-busy",
                        "gateway.store-full",
                        "gateway.broker-unreachable",
                        "gateway.wrong-direction",
                        "gateway.at-not-accepted",
                        "gateway.not-admitted",
                        "gateway.already-confirmed")
                .verify();
    }

    private static ValidatableResponse check(String body) {
        return post("/v1/checks", body);
    }
}
