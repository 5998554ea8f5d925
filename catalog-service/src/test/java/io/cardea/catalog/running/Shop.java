package io.cardea.catalog.running;

import static io.restassured.RestAssured.given;

import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KnownCompany;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// A company with people who call.
record Shop(UUID company, UUID boss) {

    static Shop opened() {
        return new Shop(KnownCompany.inOslo().publish().id(), UUID.randomUUID());
    }

    RequestSpecification manager() {
        return as(boss, "manager");
    }

    RequestSpecification as(String role) {
        return as(UUID.randomUUID(), role);
    }

    private RequestSpecification as(UUID subject, String role) {
        return given().auth()
                .oauth2(FakeIssuer.running().token(company, subject, role))
                .contentType(ContentType.JSON);
    }

    /// Defines an ACCESS benefit that holds everywhere.
    UUID benefit(String key) {
        var answer =
                manager().body("""
                        {"key":"%s","name":"Entry","kind":"ACCESS"}""".formatted(key)).post("/v1/benefits").then().statusCode(201);
        return UUID.fromString(answer.extract().path("id"));
    }

    ValidatableResponse publish(String product) {
        return manager().body(product).post("/v1/products").then();
    }

    static String monthly(String key, UUID benefit) {
        return """
                {"key":"%s","name":"Monthly","price":{"amount":49900,"currency":"NOK"},
                 "terms":{"kind":"RECURRING","interval":"P1M","grace":"P7D"},
                 "benefits":[{"benefit":"%s"}]}""".formatted(key, benefit);
    }

    static String revision(UUID benefit, long amount) {
        return """
                {"name":"Monthly","price":{"amount":%d,"currency":"NOK"},
                 "terms":{"kind":"RECURRING","interval":"P1M","grace":"P7D"},
                 "benefits":[{"benefit":"%s","entries":3}]}""".formatted(amount, benefit);
    }
}
