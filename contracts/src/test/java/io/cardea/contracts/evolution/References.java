package io.cardea.contracts.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/// Finds what a `$ref` means: in the same document, or in a file beside it.
///
/// @param document where references without a file name point
/// @param files reads a file by the name that a reference gives
record References(JsonNode document, Function<String, JsonNode> files) {

    static References within(JsonNode document) {
        return new References(document, name -> {
            throw new IllegalArgumentException("No file beside this document: " + name);
        });
    }

    boolean isReference(JsonNode node) {
        return node.has("$ref");
    }

    String name(JsonNode node) {
        return node.path("$ref").asText();
    }

    JsonNode follow(JsonNode node) {
        if (!isReference(node)) {
            return node;
        }
        var name = name(node);
        var hash = name.indexOf('#');
        var file = hash < 0 ? name : name.substring(0, hash);
        var inside = hash < 0 ? "" : name.substring(hash + 1);
        var found = (file.isEmpty() ? document : seenFromHere(files.apply(file), file)).at(inside);
        if (found.isMissingNode()) {
            throw new IllegalArgumentException("Nothing at " + name);
        }
        return found;
    }

    /// What another file refers to in itself is said with that file's name here.
    private static JsonNode seenFromHere(JsonNode other, String file) {
        var copy = other.deepCopy();
        copy.findParents("$ref").forEach(node -> {
            var name = node.path("$ref").asText();
            if (name.startsWith("#")) {
                ((ObjectNode) node).put("$ref", file + name);
            }
        });
        return copy;
    }
}
