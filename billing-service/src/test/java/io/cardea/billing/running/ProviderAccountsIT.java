package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class ProviderAccountsIT {

    @Inject
    Pool pool;

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private final UUID owner = UUID.randomUUID();

    @Test
    void an_account_shows_everything_but_its_keys() {
        String account = RealProviders.open(till, "STRIPE", null);

        String shown = till.as(owner, "owner")
                .get("/v1/provider-accounts/" + account)
                .then()
                .statusCode(200)
                .body("provider", equalTo("STRIPE"))
                .body("webhookSecrets", equalTo(2))
                .body("webhookPath", equalTo("/v1/webhooks/stripe/" + account))
                .extract()
                .asString();

        assertThat(shown).doesNotContain(RealProviders.STRIPE_KEY, RealProviders.WEBHOOK_SECRET);
    }

    @Test
    void no_table_and_no_journal_row_has_the_keys() {
        RealProviders.open(till, "NETS", null);

        String everything = new WholeDatabase(pool).text();

        assertThat(everything).contains("provider_accounts");
        assertThat(everything)
                .doesNotContain(RealProviders.NETS_KEY, RealProviders.WEBHOOK_SECRET, RealProviders.OLD_WEBHOOK_SECRET);
    }

    @Test
    void a_site_of_the_company_can_have_an_account_of_its_own() {
        UUID site = till.site();

        eventually(() -> RealProviders.opening(till, "STRIPE", site).statusCode(201));
    }

    @Test
    void a_site_of_nobody_is_refused() {
        RealProviders.opening(till, "STRIPE", UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("provider-account.site-unknown"))
                .body("field", equalTo("site"));
    }

    @Test
    void a_site_of_another_company_is_refused() {
        UUID theirs = Till.openedAt("2026-11-20T10:00:00Z").site();

        RealProviders.opening(till, "STRIPE", theirs)
                .statusCode(409)
                .body("code", equalTo("provider-account.site-unknown"));
    }

    @Test
    void a_second_account_for_the_same_is_refused() {
        String first = RealProviders.open(till, "STRIPE", null);

        RealProviders.opening(till, "NETS", null)
                .statusCode(409)
                .body("code", equalTo("provider-account.exists"))
                .body("account", equalTo(first));
    }

    @Test
    void after_it_is_removed_another_one_can_be_opened() {
        String first = RealProviders.open(till, "STRIPE", null);

        till.as(owner, "owner")
                .delete("/v1/provider-accounts/" + first)
                .then()
                .statusCode(200)
                .body("status", equalTo("REMOVED"))
                .body("webhookSecrets", equalTo(0));

        RealProviders.opening(till, "NETS", null).statusCode(201);
    }

    @Test
    void keys_are_replaced_by_who_has_seen_the_account_as_it_is() {
        String account = RealProviders.open(till, "STRIPE", null);
        var keys = Map.of("apiKey", "sk_test_next", "webhookSecrets", List.of("only-one"));
        String path = "/v1/provider-accounts/" + account + "/keys";

        till.as(owner, "owner")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(keys)
                .put(path)
                .then()
                .statusCode(200)
                .body("webhookSecrets", equalTo(1));
        till.as(owner, "owner")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(keys)
                .put(path)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"provider\":\"STRIPE\",\"apiKey\":\"\",\"webhookSecrets\":[\"a\"]}",
                "{\"provider\":\"STRIPE\",\"apiKey\":\"k\\nX: y\",\"webhookSecrets\":[\"a\"]}",
                "{\"provider\":\"STRIPE\",\"apiKey\":\"k\",\"webhookSecrets\":[]}",
                "{\"provider\":\"STRIPE\",\"apiKey\":\"k\",\"webhookSecrets\":[\"a\",\"b\",\"c\"]}",
                "{\"provider\":\"STRIPE\",\"apiKey\":\"k\",\"webhookSecrets\":[null]}",
                "{\"provider\":\"STRIPE\",\"apiKey\":\"k\"}",
                "{\"provider\":\"BARTER\",\"apiKey\":\"k\",\"webhookSecrets\":[\"a\"]}",
                "{\"apiKey\":\"k\",\"webhookSecrets\":[\"a\"]}"
            })
    void what_is_no_account_is_refused(String body) {
        till.as(owner, "owner")
                .contentType("application/json")
                .body(body)
                .post("/v1/provider-accounts")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "accountant", "front-desk", "member"})
    void only_the_owner_has_to_do_with_accounts(String role) {
        till.as(UUID.randomUUID(), role)
                .contentType("application/json")
                .body(RealProviders.wish("STRIPE", null))
                .post("/v1/provider-accounts")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stripe/0199a1c0-0000-7000-8000-00000000d00d",
                "barter/0199a1c0-0000-7000-8000-00000000d00d",
                "stripe/nonsense"
            })
    void webhooks_for_nobody_are_refused(String address) {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/webhooks/" + address)
                .then()
                .statusCode(404);
    }
}
