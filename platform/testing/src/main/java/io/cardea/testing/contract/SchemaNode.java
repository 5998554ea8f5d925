package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A place in a schema file: the file, the JSON pointer, what stands there.
record SchemaNode(Path file, String pointer, JsonNode json) {

    static SchemaNode of(Path file) {
        return new SchemaNode(file, "", ContractFiles.json(file));
    }

    /// This node and all that applies beside it: what it refers to, the parts of `allOf`.
    Stream<SchemaNode> withReferred() {
        var referred =
                json.has("$ref") ? resolve(json.get("$ref").asText()).withReferred() : Stream.<SchemaNode>empty();
        return Stream.concat(
                Stream.of(this), Stream.concat(referred, all("allOf").flatMap(SchemaNode::withReferred)));
    }

    /// All that may apply where these do: with what they refer to, and with each of their alternatives.
    static Stream<SchemaNode> everywhere(List<SchemaNode> schemas) {
        return schemas.stream()
                .flatMap(SchemaNode::withReferred)
                .flatMap(node -> Stream.concat(Stream.of(node), everywhere(node.alternatives())));
    }

    /// The alternatives of which an instance takes one.
    List<SchemaNode> alternatives() {
        return Stream.concat(all("oneOf"), all("anyOf")).toList();
    }

    Stream<SchemaNode> properties() {
        return json.path("properties").propertyStream().map(p -> child("/properties/" + p.getKey(), p.getValue()));
    }

    Optional<SchemaNode> property(String name) {
        return child("properties", name);
    }

    /// The schema of a map's values, or of an array's items.
    Optional<SchemaNode> elements() {
        var keyword = json.path("items").isObject() ? "items" : "additionalProperties";
        return json.path(keyword).isObject() ? Optional.of(child("/" + keyword, json.get(keyword))) : Optional.empty();
    }

    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    String place() {
        return file.getFileName() + "#" + pointer;
    }

    private Optional<SchemaNode> child(String keyword, String name) {
        var found = json.path(keyword).path(name);
        return found.isMissingNode() ? Optional.empty() : Optional.of(child("/" + keyword + "/" + name, found));
    }

    private SchemaNode child(String step, JsonNode found) {
        return new SchemaNode(file, pointer + step, found);
    }

    private Stream<SchemaNode> all(String keyword) {
        var parts = json.path(keyword);
        return StreamSupport.stream(parts.spliterator(), false)
                .map(part -> child("/" + keyword + "/" + indexOf(parts, part), part));
    }

    private static int indexOf(JsonNode parts, JsonNode part) {
        int index = 0;
        while (parts.get(index) != part) {
            index++;
        }
        return index;
    }

    private SchemaNode resolve(String reference) {
        var hash = reference.indexOf('#');
        var name = hash < 0 ? reference : reference.substring(0, hash);
        var target = name.isEmpty() ? file : file.resolveSibling(name);
        var inside = hash < 0 ? "" : reference.substring(hash + 1);
        var found = ContractFiles.json(target).at(inside);
        if (found.isMissingNode()) {
            throw new AssertionError(place() + " refers to " + reference + ", which is not there");
        }
        return new SchemaNode(target, inside, found);
    }
}
