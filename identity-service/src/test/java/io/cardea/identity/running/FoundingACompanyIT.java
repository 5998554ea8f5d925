package io.cardea.identity.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.cardea.identity.realm.Realms;
import io.cardea.identity.realm.StaffLogin;
import io.cardea.stack.keycloak.AccessToken;
import io.cardea.stack.keycloak.PlatformRealm;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealKeycloak.class)
class FoundingACompanyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    @ConfigProperty(name = "cardea.keycloak.url")
    String keycloak;

    @Inject
    Realms realms;

    @Test
    void the_manager_of_a_new_company_logs_in_with_the_password_that_is_shown_once() {
        var company = found("fjord", "founding-fjord").statusCode(201).extract();

        String token = login(company, company.path("staff[0].login"), company.path("staff[0].password"));

        bearing(token)
                .get("/v1/company")
                .then()
                .statusCode(200)
                .body("id", equalTo(company.path("id")))
                .body("clock.kind", equalTo("SANDBOX"))
                .body("sites", hasSize(2));
        assertThat(company.<String>path("issuer")).isEqualTo(keycloak + "/realms/" + company.path("id"));
    }

    @Test
    void the_same_key_founds_one_company_and_shows_the_same_password() {
        var first = found("once", "founding-once").statusCode(201).extract();

        var second = found("once", "founding-once").statusCode(201).extract();

        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void a_company_whose_key_is_taken_leaves_no_realm_behind() {
        found("taken", "founding-taken-1").statusCode(201);
        int before = realmCount();

        found("taken", "founding-taken-2").statusCode(409).body("code", equalTo("company.key-taken"));

        assertThat(realmCount()).isEqualTo(before);
    }

    @Test
    void an_orphan_realm_gives_way_to_the_next_attempt() {
        var company = UUID.randomUUID();
        realms.create(company, "Orphan", List.of(login("first-password")))
                .await()
                .atMost(PATIENCE);

        realms.create(company, "Orphan", List.of(login("second-password")))
                .await()
                .atMost(PATIENCE);

        assertThat(password(company.toString(), "boss@fjord.example", "second-password"))
                .isNotBlank();
        assertThatThrownBy(() -> password(company.toString(), "boss@fjord.example", "first-password"))
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void somebody_who_registers_at_the_realms_page_becomes_a_member() throws Exception {
        var company = found("nord", "founding-nord").statusCode(201).extract();
        String token =
                new LoginPage(company.path("issuer")).register("Kari", "Nord", "kari@nord.example", "a-long-password");

        bearing(token)
                .body("{}")
                .post("/v1/members")
                .then()
                .statusCode(201)
                .body("givenName", equalTo("Kari"))
                .body("familyName", equalTo("Nord"))
                .body("email", equalTo("kari@nord.example"));

        bearing(token).get("/v1/members/me").then().statusCode(200);
        bearing(token).get("/v1/members").then().statusCode(403);
        String again = login(company, "kari@nord.example", "a-long-password");
        bearing(again).get("/v1/members/me").then().statusCode(200);
    }

    @Test
    void staff_is_added_once_and_is_no_member() {
        var company = found("staffed", "founding-staffed").statusCode(201).extract();
        String manager = login(company, company.path("staff[0].login"), company.path("staff[0].password"));
        var added = addDesk(manager, "desk-1").statusCode(201).extract();

        String desk = login(company, added.path("login"), added.path("password"));

        bearing(desk).get("/v1/members").then().statusCode(200);
        bearing(desk).get("/v1/members/me").then().statusCode(403);
        addDesk(manager, "desk-2").statusCode(409).body("code", equalTo("staff.login-taken"));
        assertThat(addDesk(manager, "desk-1").statusCode(201).extract().<String>path("password"))
                .isEqualTo(added.path("password"));
    }

    @Test
    void a_token_of_one_company_opens_no_other() {
        var one = found("one", "founding-one").statusCode(201).extract();
        var two = found("two", "founding-two").statusCode(201).extract();
        String manager = login(one, one.path("staff[0].login"), one.path("staff[0].password"));

        bearing(manager).get("/v1/companies/" + two.path("id")).then().statusCode(403);
        bearing(manager).get("/v1/company").then().body("key", equalTo("one"));
        admin().get("/v1/companies/" + two.path("id")).then().statusCode(200).body("key", equalTo("two"));
        admin().get("/v1/company").then().statusCode(403).body("code", startsWith("auth."));
    }

    private ValidatableResponse found(String key, String idempotencyKey) {
        return admin().header("Idempotency-Key", idempotencyKey)
                .body("""
                        {"key":"%s","name":"Fjord Gym","zone":"Europe/Oslo",
                         "clock":{"kind":"SANDBOX","at":"2026-01-01T00:00:00Z"},
                         "sites":[{"key":"oslo","name":"Oslo","zone":"Europe/Oslo"},
                                  {"key":"tokyo","name":"Tokyo","zone":"Asia/Tokyo"}],
                         "staff":[{"role":"manager","email":"Boss@fjord.example","givenName":"Bo","familyName":"Oss"}]}""".formatted(key))
                .post("/v1/companies")
                .then();
    }

    private static ValidatableResponse addDesk(String manager, String idempotencyKey) {
        return bearing(manager)
                .header("Idempotency-Key", idempotencyKey)
                .body(
                        "{\"role\":\"front-desk\",\"email\":\"desk@fjord.example\",\"givenName\":\"De\",\"familyName\":\"Sk\"}")
                .post("/v1/staff")
                .then();
    }

    private int realmCount() {
        var token = AccessToken.byPassword(keycloak, "master", "admin-cli", "admin", "test");
        return given().auth()
                .oauth2(token.value())
                .get(keycloak + "/admin/realms?briefRepresentation=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$")
                .size();
    }

    private RequestSpecification admin() {
        return bearing(AccessToken.byPassword(
                        keycloak, PlatformRealm.NAME, "cardea-cli", PlatformRealm.ADMIN, RealKeycloak.PLATFORM_PASSWORD)
                .value());
    }

    private String login(ExtractableResponse<Response> company, String login, String password) {
        return password(company.path("id"), login, password);
    }

    private String password(String realm, String login, String password) {
        return AccessToken.byPassword(keycloak, realm, "cardea-cli", login, password)
                .value();
    }

    private static StaffLogin login(String password) {
        return new StaffLogin(UUID.randomUUID(), "boss@fjord.example", "Bo", "Oss", "manager", password);
    }

    private static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
