package io.cardea.stack.suite;

import io.cardea.stack.process.Http;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A company for whoever tries the suite by hand: two sites, a clock that only the API moves, and one login per role.
///
/// @param keycloak base URL of the server
/// @param answer what identity-service said when the company was made, passwords included
public record DemoCompany(String keycloak, JsonObject answer) {
    private static final List<String> ROLES = List.of("owner", "manager", "front-desk", "accountant");

    /// The suite's demo company, made now if there is none.
    ///
    /// @throws IllegalStateException when identity-service does not make it
    public static DemoCompany of(LocalSuite suite) {
        var file = suite.data().resolve("demo-company.json");
        try {
            if (!Files.exists(file)) {
                var answer = found(suite);
                var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.writeString(Files.createFile(file, onlyOurs), answer);
            }
            return new DemoCompany(suite.url(Part.KEYCLOAK), new JsonObject(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String found(LocalSuite suite) {
        var headers = Map.of(
                "Authorization", "Bearer " + suite.platformAdmin().token().value(), "Idempotency-Key", "demo-company");
        return Http.post(suite.url() + "/v1/companies", headers, "application/json", wish().encode());
    }

    private static JsonObject wish() {
        return new JsonObject()
                .put("key", "demo")
                .put("name", "Demo Fitness")
                .put("zone", "Europe/Oslo")
                .put("clock", new JsonObject().put("kind", "SANDBOX").put("at", today()))
                .put(
                        "sites",
                        new JsonArray()
                                .add(site("oslo", "Oslo", "Europe/Oslo"))
                                .add(site("tokyo", "Tokyo", "Asia/Tokyo")))
                .put(
                        "staff",
                        new JsonArray(ROLES.stream().map(DemoCompany::person).toList()));
    }

    private static String today() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).toString();
    }

    private static JsonObject site(String key, String name, String zone) {
        return new JsonObject().put("key", key).put("name", name).put("zone", zone);
    }

    private static JsonObject person(String role) {
        return new JsonObject()
                .put("role", role)
                .put("email", role + "@demo.example")
                .put("givenName", "Demo")
                .put("familyName", role);
    }

    /// The company's id, which is also the name of its realm.
    public String id() {
        return answer.getString("id");
    }

    /// One login per role, under the role's name.
    public Map<String, Login> staff() {
        return answer.getJsonArray("staff").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(
                        person -> person.getString("role"), this::login, (first, _) -> first, LinkedHashMap::new));
    }

    private Login login(JsonObject person) {
        var name = person.getString("login", person.getString("email"));
        return new Login(keycloak, id(), name, person.getString("password"));
    }

    /// Keycloak's page where members register.
    public String registration() {
        return keycloak + "/realms/" + id() + "/account";
    }

    @Override
    public String toString() {
        return "DemoCompany[" + id() + "]";
    }
}
