package io.cardea.chassis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KnownCompany;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ComingAtOnceIT {

    private static final int COMPANIES = 12;
    private static final int EACH = 8;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_very_first_requests_of_companies_may_come_all_at_once() {
        var companies = Stream.generate(() -> KnownCompany.inOslo().publish())
                .limit(COMPANIES)
                .toList();

        var answers = companies.stream()
                .flatMap(company -> IntStream.range(0, EACH).mapToObj(_ -> ask(company)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
    }

    private CompletableFuture<Integer> ask(KnownCompany company) {
        String token = FakeIssuer.running().token(company.id(), UUID.randomUUID(), "manager");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/reach"))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }
}
