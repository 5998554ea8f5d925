package io.cardea.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.gateway.Facts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Devices that mean harm, or have gone mad, on real sockets; and good ones beside them.
@QuarkusTest
@WithTestResource(NoKafka.class)
@TestProfile(GuardingTheGatewayIT.Narrow.class)
class GuardingTheGatewayIT {

    private static final int BURST = 20;
    private static final int PLACES = 4;
    private static final String CHECK = "{\"credential\":\"" + Facts.CREDENTIAL + "\"}";
    private static final String WAITING = CHECK.replace("}", ",\"passVersion\":99}");
    private static final Duration ROUND = Duration.ofMillis(1_500);

    /// Little of everything, so that a test need not send much.
    public static final class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cardea.gateway.device.requests-per-second",
                    "1",
                    "cardea.gateway.device.burst",
                    Integer.toString(BURST),
                    "cardea.gateway.device.most-at-once",
                    Integer.toString(PLACES),
                    "cardea.gateway.device.say-within",
                    ROUND.toString(),
                    "cardea.gateway.check.wait-for-pass",
                    "PT1S");
        }
    }

    @Inject
    TestGate gate;

    private UUID mad;
    private UUID good;

    @BeforeEach
    void know() {
        gate.becomesKnown();
        mad = UUID.randomUUID();
        good = UUID.randomUUID();
        gate.alsoKnown(mad);
        gate.alsoKnown(good);
    }

    @ParameterizedTest
    @CsvSource({"checks", "passages", "heartbeats"})
    void a_gate_that_asks_without_end_is_told_to_wait_and_the_others_are_answered(String what) {
        List<Response> answers = IntStream.range(0, 3 * BURST)
                .mapToObj(i -> post(mad, "/v1/gates/" + mad + "/" + what, what.equals("checks") ? CHECK : "{}"))
                .toList();

        List<Response> refused =
                answers.stream().filter(a -> a.statusCode() == 429).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.<String>path("code")).isEqualTo("gateway.too-many-requests");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 2);
        });
        assertThat(answers.subList(0, BURST)).noneMatch(a -> a.statusCode() == 429);
        isAnswered(good);
    }

    @Test
    void what_is_more_than_can_be_answered_is_sent_away_and_plain_checks_are_not() {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 2 * PLACES)
                    .mapToObj(i -> client.sendAsync(asked(mad, WAITING), HttpResponse.BodyHandlers.ofString()))
                    .toList();

            HttpResponse<String> first = CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new))
                    .thenApply(answer -> (HttpResponse<String>) answer)
                    .join();
            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.headers().firstValue("Retry-After")).contains("1");
            assertThat(first.body()).contains("gateway.overloaded");
            isAnswered(good);

            assertThat(asked.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .containsOnly(200, 503)
                    .filteredOn(status -> status == 200)
                    .hasSizeBetween(PLACES, 2 * PLACES - 1);
        }
        assertThat(post(good, "/v1/checks", WAITING).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/checks HTTP/1.1\r\nHost: gate\r\nX-Slow: ",
                "POST /v1/checks HTTP/1.1\r\nHost: gate\r\nContent-Type: application/json\r\nContent-Length: 400\r\n"
                        + "Authorization: %s\r\n\r\n",
                "POST /v1/checks HTTP/1.1\r\nHost: gate\r\nContent-Type: application/json\r\nContent-Length: 400\r\n"
                        + "\r\n{\"credential\":\"",
                ""
            })
    void a_request_that_trickles_in_is_cut_off(String beginning) throws IOException {
        try (Peer slow = new Peer(RestAssured.port)) {
            slow.say(beginning.formatted(TestGate.key(mad)));

            assertThat(slow.isClosedWhileTrickling("a", ROUND.dividedBy(10), ROUND.multipliedBy(8)))
                    .isTrue();
        }
        isAnswered(good);
    }

    @Test
    void a_connection_that_was_answered_may_be_silent() throws IOException {
        try (Peer patient = new Peer(RestAssured.port)) {
            patient.say(request(good, CHECK));
            assertThat(patient.hear(ROUND.multipliedBy(4))).contains("ADMITTED");

            patient.say(request(good, CHECK));

            assertThat(patient.hear(ROUND)).contains("ADMITTED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000000000",
        "160301020001000001fc0303",
        "ffd8ffe000104a46494600010100000100010000",
        "505249202a20485454502f322e300d0a0d0a534d0d0a0d0affffffffffffffffff",
        "504f5354202f76312f636865636b7320485454502f392e390d0a0d0a"
    })
    void what_is_no_http_is_put_an_end_to(String hex) throws IOException {
        try (Peer stranger = new Peer(RestAssured.port)) {
            stranger.say(HexFormat.of().parseHex(hex));

            assertThat(stranger.isClosedWhileTrickling("\r\n", ROUND.dividedBy(10), ROUND.multipliedBy(8)))
                    .isTrue();
        }
        isAnswered(good);
    }

    @Test
    void a_head_that_is_too_large_is_refused() throws IOException {
        try (Peer stranger = new Peer(RestAssured.port)) {
            stranger.say("POST /v1/checks HTTP/1.1\r\nHost: gate\r\nX-Much: " + "x".repeat(20_000) + "\r\n\r\n");

            assertThat(stranger.hear(ROUND)).startsWith("HTTP/1.1 431");
        }
        isAnswered(good);
    }

    @Test
    void a_body_of_unknown_length_ends_at_the_limit() throws IOException {
        String chunk = "%x\r\n%s\r\n".formatted(10_000, "x".repeat(10_000));
        try (Peer stranger = new Peer(RestAssured.port)) {
            stranger.say("POST /v1/checks HTTP/1.1\r\nHost: gate\r\nAuthorization: " + TestGate.key(mad)
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");

            assertThat(stranger.isClosedWhileTrickling(chunk, ROUND.dividedBy(10), ROUND.multipliedBy(10)))
                    .isTrue();
        }
        isAnswered(good);
    }

    @ParameterizedTest
    @CsvSource({"00", "ff", "7b22c328223a", "efbbbf7b7d", "7b7d00", "fffe7b007d00", "1f8b0800", "80818283"})
    void a_body_of_any_bytes_is_a_problem_and_no_more(String hex) {
        assertThat(post(mad, "/v1/checks", HexFormat.of().parseHex(hex)).statusCode())
                .isEqualTo(400);
        isAnswered(good);
    }

    @Test
    void credentials_of_any_kind_are_refused_and_no_more() {
        assertThat(credential("x".repeat(512)).<String>path("reason")).isEqualTo("UNKNOWN_CREDENTIAL");
        assertThat(credential("x".repeat(60_000)).statusCode()).isEqualTo(400);
        assertThat(credential("\\u0000\\uD800\\uFFFF").<String>path("reason")).isEqualTo("UNKNOWN_CREDENTIAL");
        assertThat(credential("v1." + Facts.CARD + ".99999999999999999999.x").<String>path("reason"))
                .isEqualTo("UNKNOWN_CREDENTIAL");
        assertThat(credential("v1." + Facts.CARD + ".-9223372036854775808.x").<String>path("reason"))
                .isEqualTo("UNKNOWN_CREDENTIAL");
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-06-01T12:00:00+18:00"})
    void a_device_whose_clock_is_off_is_answered_like_any_other(String deviceTime) {
        String asked = CHECK.replace("}", ",\"deviceTime\":\"" + deviceTime + "\"}");

        Response answer = post(good, "/v1/gates/" + good + "/checks", asked);

        assertThat(answer.<String>path("outcome")).isEqualTo("ADMITTED");
        assertThat(answer.<String>path("at")).isEqualTo("2026-06-01T12:00:00Z");
        assertThat(Duration.parse(answer.path("deviceAhead"))).isNotEqualTo(Duration.ZERO);
    }

    private Response credential(String text) {
        return post(mad, "/v1/checks", "{\"credential\":\"" + text + "\"}");
    }

    private static void isAnswered(UUID gate) {
        assertThat(post(gate, "/v1/checks", CHECK).<String>path("outcome")).isEqualTo("ADMITTED");
    }

    private static Response post(UUID gate, String path, Object body) {
        var asked = given().header("Authorization", TestGate.key(gate)).contentType(ContentType.JSON);
        return (body instanceof byte[] bytes ? asked.body(bytes) : asked.body((String) body)).post(path);
    }

    private static HttpRequest asked(UUID gate, String body) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/gates/" + gate + "/checks"))
                .header("Authorization", TestGate.key(gate))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String request(UUID gate, String body) {
        return "POST /v1/checks HTTP/1.1\r\nHost: gate\r\nAuthorization: " + TestGate.key(gate)
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
