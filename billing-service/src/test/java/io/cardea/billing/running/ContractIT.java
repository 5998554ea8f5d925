package io.cardea.billing.running;

import static io.restassured.RestAssured.get;

import io.cardea.testing.contract.OpenApiContract;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class ContractIT {

    @Test
    void the_operations_are_what_the_contract_says() {
        OpenApiContract.of("billing-service").verify(get("/q/openapi").asString());
    }
}
