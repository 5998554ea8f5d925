package io.cardea.testing.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One operation of an OpenAPI document.
///
/// @param method in upper case
/// @param path as a template, `/v1/cards/{id}`
/// @param json what the document says of it
public record Operation(String method, String path, JsonNode json) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String EVERYBODY = "*";

    /// All operations of a document, in its order.
    public static List<Operation> all(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())))
                .toList();
    }

    /// Does it name roles, or say that everybody may call it?
    public boolean saysWhoMayCall() {
        return json.has("x-roles") || !scopes().isEmpty();
    }

    /// The roles that may call it; empty if it says nothing, or everybody may.
    public Set<String> roles() {
        var said = json.has("x-roles") ? words(json.path("x-roles")) : scopes().stream();
        var roles = new TreeSet<String>();
        said.filter(role -> !role.equals(EVERYBODY)).forEach(roles::add);
        return roles;
    }

    /// May everybody call it, without a token?
    public boolean isForEverybody() {
        return words(json.path("x-roles")).anyMatch(EVERYBODY::equals);
    }

    /// The media type of the body that it wants, if it wants one.
    Optional<String> bodyType() {
        return json.at("/requestBody/content")
                .propertyStream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private Set<String> scopes() {
        var scopes = new TreeSet<String>();
        json.path("security")
                .forEach(
                        requirement -> requirement.forEach(named -> words(named).forEach(scopes::add)));
        return scopes;
    }

    private static Stream<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
