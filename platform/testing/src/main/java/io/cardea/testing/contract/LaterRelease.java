package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a later producer may send: every object with a field that nobody knows yet, every open enum with a value and
/// every open union with a case that nobody knows yet.
///
/// @param schemas of the topic's messages
record LaterRelease(List<SchemaNode> schemas) {

    JsonNode of(JsonNode body) {
        var copy = body.deepCopy();
        widen(copy, schemas);
        return copy;
    }

    private static void widen(JsonNode node, List<SchemaNode> declared) {
        if (node.isArray()) {
            var items = SchemaNode.everywhere(declared)
                    .flatMap(schema -> schema.elements().stream())
                    .toList();
            node.forEach(item -> widen(item, items));
        }
        if (node instanceof ObjectNode object) {
            object.propertyStream().toList().forEach(field -> field(object, field.getKey(), declared));
            object.putObject("fieldOfALaterRelease").put("unknown", true);
        }
    }

    private static void field(ObjectNode object, String name, List<SchemaNode> declared) {
        var schemas = SchemaNode.everywhere(declared)
                .flatMap(schema ->
                        Stream.of(schema.property(name), schema.elements()).flatMap(Optional::stream))
                .toList();
        var open = schemas.stream()
                .filter(schema -> schema.json().path("x-open").asBoolean())
                .findFirst();
        if (open.isPresent()) {
            object.set(name, unknown(open.get()));
        } else {
            widen(object.path(name), schemas);
        }
    }

    private static JsonNode unknown(SchemaNode open) {
        var value = TextNode.valueOf("VALUE_OF_A_LATER_RELEASE");
        return open.alternatives().isEmpty()
                ? value
                : JsonNodeFactory.instance.objectNode().set("kind", value);
    }
}
