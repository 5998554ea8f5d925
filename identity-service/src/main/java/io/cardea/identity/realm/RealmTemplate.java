package io.cardea.identity.realm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/// The realm of a company, filled in from `deploy/keycloak/company-realm.json`.
record RealmTemplate(ObjectNode content) {

    private static final String RESOURCE = "/keycloak/company-realm.json";

    static RealmTemplate load() {
        try (var stream = RealmTemplate.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            return new RealmTemplate((ObjectNode) new ObjectMapper().readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The whole realm with its first staff, ready to be imported in one request.
    ObjectNode realm(UUID company, String name, List<StaffLogin> staff) {
        ObjectNode realm = content.deepCopy();
        realm.put("realm", company.toString());
        realm.put("displayName", name);
        realm.set("users", users(staff));
        return realm;
    }

    /// More staff for a realm that exists; refused as a whole when one of them exists.
    ObjectNode addition(List<StaffLogin> staff) {
        ObjectNode addition = content.objectNode();
        addition.put("ifResourceExists", "FAIL");
        addition.set("users", users(staff));
        return addition;
    }

    private ArrayNode users(List<StaffLogin> staff) {
        ArrayNode users = content.arrayNode();
        staff.forEach(login -> users.add(user(login)));
        return users;
    }

    /// Imported users get the roles named here and no default ones, so that staff are no members.
    private ObjectNode user(StaffLogin login) {
        ObjectNode user = content.objectNode();
        user.put("id", login.id().toString());
        user.put("username", login.email());
        user.put("email", login.email());
        user.put("emailVerified", true);
        user.put("firstName", login.givenName());
        user.put("lastName", login.familyName());
        user.put("enabled", true);
        user.putArray("realmRoles").add(login.role());
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", login.password())
                .put("temporary", false);
        return user;
    }
}
