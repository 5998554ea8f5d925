package io.cardea.catalog.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class SellingProductsIT {

    private final Shop shop = Shop.opened();

    @Test
    void a_product_is_published_with_a_copy_of_its_benefit() {
        var benefit = shop.benefit("entry");

        shop.publish(Shop.monthly("monthly", benefit))
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", equalTo("\"1\""))
                .body("productVersion", equalTo(1))
                .body("status", equalTo("ON_SALE"))
                .body("terms.kind", equalTo("RECURRING"))
                .body("benefits[0].key", equalTo("entry"))
                .body("benefits[0].entries", nullValue());
    }

    @Test
    void a_product_says_how_it_begins_is_paused_and_shared() {
        var product = Shop.monthly("monthly", shop.benefit("entry")).replace("\"benefits\"", """
                "rules":{"start":{"kind":"FIRST_USE","within":"P3M"},"freezing":{"mostDaysAYear":30},
                "refund":"UNUSED_DAYS","participants":4},"benefits\"""");

        shop.publish(product)
                .statusCode(201)
                .body("rules.start.within", equalTo("P3M"))
                .body("rules.freezing.prolongs", equalTo(true))
                .body("rules.refund", equalTo("UNUSED_DAYS"))
                .body("rules.participants", equalTo(4));
    }

    @Test
    void a_benefit_of_a_product_may_hold_at_certain_hours_only() {
        var hours = ",\"hours\":{\"weekly\":[{\"day\":\"MONDAY\",\"from\":\"06:00\",\"to\":\"16:00\"}],"
                + "\"closedOn\":[\"2027-05-17\",\"2027-05-01\"]}}]";

        shop.publish(Shop.monthly("off-peak", shop.benefit("entry")).replace("}]", hours))
                .statusCode(201)
                .body("benefits[0].hours.weekly[0].day", equalTo("MONDAY"))
                .body("benefits[0].hours.weekly[0].to", equalTo("16:00:00"))
                .body("benefits[0].hours.closedOn", contains("2027-05-01", "2027-05-17"));
        shop.publish(Shop.monthly("never", shop.benefit("gym")).replace("}]", ",\"hours\":{\"weekly\":[]}}]"))
                .statusCode(400)
                .body("code", equalTo("request.invalid"));
    }

    @Test
    void what_is_prepaid_in_several_units_costs_what_they_make() {
        var year = Shop.monthly("year", shop.benefit("entry"))
                .replace("P1M", "P1Y")
                .replace("\"price\":{\"amount\":49900,\"currency\":\"NOK\"}", """
                        "prepaid":{"units":12,"unit":"P1M","unitPrice":{"amount":49900,"currency":"NOK"},"discount":2000}""");

        shop.publish(year)
                .statusCode(201)
                .body("price.amount", equalTo(479040))
                .body("prepaid.units", equalTo(12))
                .body("prepaid.discount", equalTo(2000));
    }

    @Test
    void eleven_entries_for_the_price_of_ten_say_their_price_once() {
        var card = """
                {"key":"ten","name":"Ten and one","price":{"amount":%d,"currency":"JPY"},
                 "terms":{"kind":"ONE_OFF","duration":"P1Y"},"benefits":[{"benefit":"%s","entries":11}],
                 "prepaid":{"units":11,"unitPrice":{"amount":1500,"currency":"JPY"},"free":1}}""";
        var benefit = shop.benefit("entry");

        shop.publish(card.formatted(16_500, benefit))
                .statusCode(400)
                .body("code", equalTo("product.prepaid-impossible"))
                .body("field", equalTo("price"));
        shop.publish(card.formatted(15_000, benefit)).statusCode(201).body("prepaid.free", equalTo(1));
    }

    @Test
    void a_revision_is_the_next_version_and_both_are_told() {
        var benefit = shop.benefit("entry");
        String id = shop.publish(Shop.monthly("monthly", benefit)).extract().path("id");

        shop.manager()
                .header("If-Match", "\"1\"")
                .body(Shop.revision(benefit, 54900))
                .put("/v1/products/" + id)
                .then()
                .statusCode(200)
                .body("productVersion", equalTo(2))
                .body("benefits[0].entries", equalTo(3));

        eventually(() -> assertThat(told(id))
                .extracting(TopicRecord::type)
                .containsExactly("cardea.product.published.v1", "cardea.product.revised.v1"));
    }

    @Test
    void a_revision_of_what_somebody_else_revised_is_refused() {
        var benefit = shop.benefit("entry");
        String id = shop.publish(Shop.monthly("monthly", benefit)).extract().path("id");
        var revision = shop.manager().header("If-Match", "\"1\"").body(Shop.revision(benefit, 1));
        revision.put("/v1/products/" + id).then().statusCode(200);

        shop.manager()
                .header("If-Match", "\"1\"")
                .body(Shop.revision(benefit, 2))
                .put("/v1/products/" + id)
                .then()
                .statusCode(412);
        shop.manager()
                .body(Shop.revision(benefit, 2))
                .put("/v1/products/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void a_withdrawn_product_is_sold_and_revised_no_more() {
        var benefit = shop.benefit("entry");
        String id = shop.publish(Shop.monthly("monthly", benefit)).extract().path("id");

        shop.manager()
                .post("/v1/products/%s/withdraw".formatted(id))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));

        shop.manager()
                .header("If-Match", "\"2\"")
                .body(Shop.revision(benefit, 1))
                .put("/v1/products/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("product.withdrawn"));
    }

    @Test
    void keys_are_unique_in_a_company_but_not_among_companies() {
        var benefit = shop.benefit("entry");
        shop.publish(Shop.monthly("monthly", benefit)).statusCode(201);

        shop.publish(Shop.monthly("monthly", benefit)).statusCode(409).body("code", equalTo("product.key-taken"));
        var other = Shop.opened();
        other.publish(Shop.monthly("monthly", other.benefit("entry"))).statusCode(201);
    }

    @Test
    void the_same_idempotency_key_makes_one_product() {
        var benefit = shop.benefit("entry");
        String first = postOnce(Shop.monthly("monthly", benefit));

        String second = postOnce(Shop.monthly("monthly", benefit));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void everything_is_listed_page_by_page() {
        var benefit = shop.benefit("entry");
        shop.publish(Shop.monthly("a-product", benefit)).statusCode(201);
        shop.publish(Shop.monthly("b-product", benefit)).statusCode(201);

        String next = shop.as("member")
                .get("/v1/products?limit=1")
                .then()
                .statusCode(200)
                .body("items.key", contains("a-product"))
                .extract()
                .path("next");

        shop.as("member")
                .get("/v1/products?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.key", contains("b-product"))
                .body("next", nullValue());
    }

    private String postOnce(String product) {
        return shop.manager()
                .header("Idempotency-Key", "once")
                .body(product)
                .post("/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<TopicRecord> told(String product) {
        return KafkaProbe.running().read("catalog.products", event -> product.equals(event.key()));
    }
}
