package io.cardea.catalog.running;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
class TenancyIT {

    @Test
    void the_service_shows_the_document_of_the_contract() {
        OpenApiContract.of("catalog-service").verify(given().get("/q/openapi").asString());
    }

    @TestFactory
    Stream<DynamicTest> every_operation_lets_in_its_own_callers_only() {
        var shop = Shop.opened();
        return TenancyMatrix.of("http://127.0.0.1:" + RestAssured.port).tests(new Callers(shop.company()));
    }

    @Test
    void another_company_finds_nothing_under_foreign_ids() {
        var shop = Shop.opened();
        var benefit = shop.benefit("entry");
        String product =
                shop.publish(Shop.monthly("monthly", benefit)).extract().path("id");
        var other = Shop.opened();

        other.manager().get("/v1/products/" + product).then().statusCode(404);
        other.manager().get("/v1/benefits/" + benefit).then().statusCode(404);
        other.manager().post("/v1/products/" + product + "/withdraw").then().statusCode(404);
        other.publish(Shop.monthly("monthly", benefit)).statusCode(404).body("code", equalTo("resource.not-found"));
        other.manager().get("/v1/products").then().body("items", empty());
    }
}
