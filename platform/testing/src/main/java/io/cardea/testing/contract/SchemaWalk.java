package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Walks instances along a schema and notes which declared properties they carry and which undeclared ones.
/// Schemas stay open for their readers (a later release may add fields), so strictness is ours to check.
final class SchemaWalk {

    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> undeclared = new LinkedHashSet<>();

    /// Walks one instance; to be called for each sample.
    void along(SchemaNode schema, JsonNode instance) {
        along(schema, instance, "");
    }

    /// Pointers of instance properties that no schema declares.
    Set<String> undeclared() {
        return undeclared;
    }

    /// Declared properties that no walked instance carried.
    Set<String> neverSeen(SchemaNode schema) {
        var declared = new TreeSet<String>();
        collect(schema, declared);
        declared.removeAll(seen);
        return declared;
    }

    private void along(SchemaNode schema, JsonNode instance, String at) {
        var applying = applying(schema, instance);
        if (instance.isArray()) {
            instance.forEach(item -> elements(applying, item, at + "/*"));
        } else {
            instance.propertyStream().forEach(p -> property(applying, p.getKey(), p.getValue(), at));
        }
    }

    private void property(List<SchemaNode> applying, String name, JsonNode value, String at) {
        var here = at + "/" + name;
        var declared = applying.stream().flatMap(s -> s.property(name).stream()).toList();
        if (declared.isEmpty() && applying.stream().noneMatch(s -> s.elements().isPresent())) {
            undeclared.add(here);
        } else if (declared.isEmpty()) {
            elements(applying, value, here);
        }
        for (var schema : declared) {
            seen.add(schema.place());
            along(schema, value, here);
        }
    }

    private void elements(List<SchemaNode> applying, JsonNode value, String at) {
        applying.stream().flatMap(s -> s.elements().stream()).forEach(s -> along(s, value, at));
    }

    private static List<SchemaNode> applying(SchemaNode schema, JsonNode instance) {
        return schema.withReferred()
                .<SchemaNode>mapMulti((node, sink) -> {
                    sink.accept(node);
                    node.alternatives().stream()
                            .filter(alternative -> takes(alternative, instance))
                            .flatMap(alternative -> applying(alternative, instance).stream())
                            .forEach(sink);
                })
                .toList();
    }

    private static boolean takes(SchemaNode alternative, JsonNode instance) {
        return alternative
                .withReferred()
                .flatMap(node -> node.property("kind").stream())
                .map(kind -> kind.json().path("const"))
                .filter(kind -> !kind.isMissingNode())
                .allMatch(kind -> kind.equals(instance.get("kind")));
    }

    private static void collect(SchemaNode schema, Set<String> declared) {
        schema.withReferred().forEach(node -> {
            node.properties().forEach(property -> {
                declared.add(property.place());
                collect(property, declared);
            });
            node.elements().ifPresent(elements -> collect(elements, declared));
            node.alternatives().forEach(alternative -> collect(alternative, declared));
        });
    }
}
