package io.cardea.identity.running;

import static io.restassured.RestAssured.given;

import io.cardea.testing.contract.OpenApiContract;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.tenancy.Callers;
import io.cardea.testing.tenancy.TenancyMatrix;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Neighbours.class)
class TenancyIT {

    @Inject
    Companions companions;

    @Test
    void the_service_shows_the_document_of_the_contract() {
        OpenApiContract.of("identity-service").verify(given().get("/q/openapi").asString());
    }

    @TestFactory
    Stream<DynamicTest> every_operation_lets_in_its_own_callers_only() {
        var club = companions.onTheRealClock();
        return TenancyMatrix.of("http://127.0.0.1:" + RestAssured.port)
                .owning("/v1/companies/{id}/clock", club.company())
                .owning("/v1/sites/{id}", club.site())
                .tests(new Callers(club.company(), companions.onTheRealClock().company()));
    }
}
