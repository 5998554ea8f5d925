package io.cardea.subscription.running;

import io.cardea.testing.contract.OpenApiContract;
import io.cardea.testing.servers.KnownCompany;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.tenancy.Callers;
import io.cardea.testing.tenancy.TenancyMatrix;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the service offers is what its contract says, to those whom it names and to nobody else.
@QuarkusTest
@WithTestResource(RealServers.class)
class WhoMayCallIT {

    @Test
    void the_service_shows_the_document_that_was_agreed() {
        OpenApiContract.of("subscription-service")
                .verify(RestAssured.get("/q/openapi").asString());
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_who_is_not_named() {
        var company = KnownCompany.inOslo().publish();
        return TenancyMatrix.of("http://127.0.0.1:" + RestAssured.port).tests(new Callers(company.id()));
    }
}
