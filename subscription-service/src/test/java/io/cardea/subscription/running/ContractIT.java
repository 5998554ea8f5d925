package io.cardea.subscription.running;

import static io.restassured.RestAssured.get;

import io.cardea.testing.contract.OpenApiContract;
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

@QuarkusTest
@WithTestResource(RealServers.class)
class ContractIT {

    @Test
    void the_openapi_document_is_the_committed_one() {
        OpenApiContract.of("subscription-service").verify(get("/q/openapi").asString());
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_past() {
        var gym = Gym.openedAt("2026-11-20T10:00:00Z");
        gym.ordered(gym.monthly);

        return TenancyMatrix.of("http://127.0.0.1:" + RestAssured.port).tests(new Callers(gym.company));
    }
}
