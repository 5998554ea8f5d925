package io.cardea.catalog.running;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class BadInputIT {

    private static final String GOOD = """
            {"key":"monthly","name":"Monthly","price":{"amount":49900,"currency":"NOK"},\
            "terms":{"kind":"RECURRING","interval":"P1M","grace":"P7D"},\
            "benefits":[{"benefit":"%s","entries":3}]}""";

    private final Shop shop = Shop.opened();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "monthly"           | "UPPER"                   | 400 | request.invalid           | key
                    "monthly"           | null                      | 400 | request.invalid           | key
                    "key":"monthly",    |                           | 400 | request.invalid           | key
                    "Monthly"           | " "                       | 400 | request.invalid           | name
                    49900               | -1                        | 400 | product.price-impossible  | price.amount
                    49900               | 49.5                      | 400 | request.invalid           | price.amount
                    49900               | "49900"                   | 400 | request.invalid           | price.amount
                    "NOK"               | "KRONER"                  | 400 | request.invalid           | price
                    "RECURRING"         | "FOREVER"                 | 400 | request.invalid           | terms.kind
                    "P1M"               | "a month"                 | 400 | request.invalid           | terms.interval
                    "P1M"               | "P0D"                     | 400 | product.terms-impossible  | terms.interval
                    "P7D"               | "P60D"                    | 400 | product.terms-impossible  | terms.grace
                    "grace":"P7D"       | "duration":"P1Y"          | 400 | request.invalid           | terms.duration
                    "entries":3         | "entries":0               | 400 | request.invalid           | benefits[0].entries
                    "entries":3         | "entries":-3              | 400 | request.invalid           | benefits[0].entries
                    "entries":3         | "sites":["here"]          | 400 | request.invalid           | benefits[0].sites[0]
                    "entries":3         | "colour":"red"            | 400 | request.unknown-field     | benefits[0].colour
                    "grace":"P7D"       | "commitment":"P1D"        | 400 | product.terms-impossible  | terms.commitment
                    "grace":"P7D"       | "until":"2027-09-01"      | 400 | request.invalid           | terms.until
                    "benefits"          | "rules":{"trial":"P3Y"},"benefits"             | 400 | product.rules-impossible | rules.trial
                    "benefits"          | "rules":{"participants":-1},"benefits"         | 400 | request.invalid          | rules.participants
                    "benefits"          | "rules":{"start":{"kind":"FIXED"}},"benefits"  | 400 | request.invalid          | rules.start.on
                    "benefits"          | "rules":{"start":{"kind":"SOON"}},"benefits"   | 400 | request.invalid          | rules.start.kind
                    "benefits"          | "tax":{"category":"X","prices":"NET"},"benefits" | 400 | request.invalid         | tax.category
                    "benefits"          | "tax":{"category":"S","prices":"NET"},"benefits" | 400 | product.tax-impossible  | tax.rate
                    "benefits"          | "rules":{"refund":"ALL"},"benefits"            | 400 | request.invalid          | rules.refund
                    "benefits"          | "rules":{"paymentMethods":[]},"benefits"       | 400 | product.rules-impossible | rules.paymentMethods
                    "benefits"          | "rules":{"paymentMethods":["LINK","LINK"]},"benefits" | 400 | product.rules-impossible | rules.paymentMethods
                    "benefits"          | "rules":{"paymentMethods":["CASH"]},"benefits" | 400 | request.invalid          | rules.paymentMethods[0]
                    """)
    void a_wrong_field_is_named(String from, String to, int status, String code, String field) {
        String body = GOOD.formatted(shop.benefit("entry")).replace(from, to == null ? "" : to);

        shop.publish(body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("field", equalTo(field))
                .body("next", notNullValue());
    }

    @Test
    void a_benefit_named_twice_is_refused() {
        var benefit = shop.benefit("entry");
        String line = "{\"benefit\":\"%s\"}".formatted(benefit);
        String twice = Shop.monthly("monthly", benefit).replace(line, line + "," + line);

        shop.publish(twice).statusCode(400).body("code", equalTo("product.benefit-twice"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {        | 400 | request.malformed
                    []       | 400 | request.invalid
                    "text"   | 400 | request.invalid
                    {}       | 400 | request.invalid
                    """)
    void a_body_that_is_no_product_is_refused(String body, int status, String code) {
        shop.publish(body).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_price_beyond_all_numbers_is_refused() {
        String body = GOOD.formatted(shop.benefit("entry")).replace("49900", "9".repeat(30));

        shop.publish(body).statusCode(400);
    }

    @Test
    void an_absent_body_is_refused() {
        shop.manager().post("/v1/products").then().statusCode(400);
    }

    @Test
    void a_body_of_another_type_is_refused() {
        shop.manager()
                .contentType(ContentType.XML)
                .body("<product/>")
                .post("/v1/products")
                .then()
                .statusCode(415)
                .body("code", equalTo("request.media-type"));
    }

    @Test
    void a_body_over_64_kib_is_refused() {
        String large = Shop.monthly("monthly", shop.company()).replace("Monthly", "M".repeat(70_000));

        shop.publish(large).statusCode(413);
    }

    @Test
    void ids_that_are_none_are_not_found() {
        shop.manager().get("/v1/products/1").then().statusCode(404);
        shop.manager().get("/v1/benefits/" + shop.company()).then().statusCode(404);
    }

    @Test
    void without_a_token_nothing_is_told() {
        given().get("/v1/products").then().statusCode(401).body("code", equalTo("auth.missing"));
    }
}
