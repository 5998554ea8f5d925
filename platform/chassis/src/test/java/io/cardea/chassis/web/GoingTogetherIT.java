package io.cardea.chassis.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KnownCompany;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Commands that come at the same time share a transaction, and nobody can tell.
@QuarkusTest
@WithTestResource(RealServers.class)
class GoingTogetherIT {

    private final KnownCompany company = KnownCompany.inOslo().publish();

    @Test
    void each_gets_an_answer_of_its_own() {
        var answers = atOnce(IntStream.range(0, 20).mapToObj(i -> asked("key-" + UUID.randomUUID(), "note " + i)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.path("text").toString()).doesNotHaveDuplicates();
    }

    @Test
    void the_same_key_gives_the_same_answer_however_often_it_comes_at_once() {
        String key = UUID.randomUUID().toString();

        var answers = atOnce(Stream.generate(() -> asked(key, "once")).limit(12));

        assertThat(answers)
                .extracting(answer -> answer.path("id").toString())
                .containsOnly(answers.getFirst().path("id").toString());
        assertThat(given().spec(manager())
                        .queryParam("text", "once")
                        .get("/v1/notes")
                        .<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();

        var answers = atOnce(Stream.of(asked(key, "Ann"), asked(key, "Ben")));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void who_is_refused_is_refused_alone_and_may_come_again_under_its_key() {
        String key = UUID.randomUUID().toString();

        var answers = atOnce(Stream.of(asked(key, "no"), asked(UUID.randomUUID().toString(), "yes")));

        assertThat(answers).extracting(Response::statusCode).containsExactly(400, 201);
        assertThat(atOnce(Stream.of(asked(key, "yes"))).getFirst().statusCode()).isEqualTo(201);
    }

    private Callable<Response> asked(String key, String text) {
        return () -> given().spec(manager())
                .header("Idempotency-Key", key)
                .body("{\"text\":\"%s\"}".formatted(text))
                .post("/v1/notes/together");
    }

    private RequestSpecification manager() {
        return given().auth()
                .oauth2(FakeIssuer.running().token(company.id(), new UUID(1, 1), "manager"))
                .contentType(ContentType.JSON);
    }

    private static List<Response> atOnce(Stream<Callable<Response>> requests) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = requests.map(threads::submit).toList();
            return running.stream().map(GoingTogetherIT::answer).toList();
        }
    }

    private static Response answer(Future<Response> running) {
        try {
            return running.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
