package io.cardea.contracts.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/// Who may call an operation: `x-roles`, else the scopes of its security requirements.
final class Roles {

    private Roles() {}

    static Set<String> of(JsonNode operation) {
        if (operation.has("x-roles")) {
            return Changes.words(operation.get("x-roles"));
        }
        var roles = new LinkedHashSet<String>();
        operation.path("security").forEach(one -> one.forEach(scopes -> roles.addAll(Changes.words(scopes))));
        return roles;
    }
}
