package io.cardea.contracts.evolution;

import static io.cardea.contracts.evolution.ChangeKind.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Set;

/// Compares two JSON Schemas, without asking yet whether a change is bearable. Texts (`title`, `description`,
/// `examples`) say nothing about values and are not compared.
final class SchemaDiff {

    private final References before;
    private final References after;
    private final Changes changes;
    private final Set<String> compared = new HashSet<>();

    SchemaDiff(References before, References after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void compare(JsonNode oldSchema, JsonNode newSchema, String place) {
        if (before.isReference(oldSchema) && !compared.add(before.name(oldSchema) + "|" + place(newSchema))) {
            return;
        }
        var old = before.follow(oldSchema);
        var now = after.follow(newSchema);
        if (before.isReference(old) || after.isReference(now)) {
            compare(old, now, place);
            return;
        }
        new ValueDiff(changes, place).compare(old, now);
        properties(old, now, place);
        nested(old, now, "items", place + "/*");
        values(old, now, place);
        alternatives(old, now, "oneOf", place);
        alternatives(old, now, "anyOf", place);
        alternatives(old, now, "allOf", place);
    }

    private String place(JsonNode schema) {
        return after.isReference(schema) ? after.name(schema) : "";
    }

    private void properties(JsonNode old, JsonNode now, String place) {
        var oldRequired = Changes.words(old.path("required"));
        var required = Changes.words(now.path("required"));
        var olds = old.path("properties");
        var nows = now.path("properties");
        for (var name : Changes.names(olds, nows)) {
            var here = place + "/" + name;
            if (!nows.has(name)) {
                changes.add(PROPERTY_REMOVED, here);
            } else if (!olds.has(name)) {
                changes.add(required.contains(name) ? REQUIRED_PROPERTY_ADDED : OPTIONAL_PROPERTY_ADDED, here);
            } else {
                changes.addIf(!oldRequired.contains(name) && required.contains(name), PROPERTY_MADE_REQUIRED, here);
                changes.addIf(oldRequired.contains(name) && !required.contains(name), PROPERTY_MADE_OPTIONAL, here);
                compare(olds.get(name), nows.get(name), here);
            }
        }
    }

    private void values(JsonNode old, JsonNode now, String place) {
        var oldClosed = isClosed(old);
        var closed = isClosed(now);
        changes.addIf(oldClosed && !closed, OBJECT_OPENED, place);
        changes.addIf(!oldClosed && closed, OBJECT_CLOSED, place);
        if (!oldClosed && !closed) {
            nested(old, now, "additionalProperties", place + "/*");
        }
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }

    /// A schema of elements where there was none says more about them, and the other way round.
    private void nested(JsonNode old, JsonNode now, String keyword, String place) {
        var had = old.path(keyword).isObject();
        var has = now.path(keyword).isObject();
        changes.addIf(!had && has, TYPE_NARROWED, place);
        changes.addIf(had && !has, TYPE_WIDENED, place);
        if (had && has) {
            compare(old.get(keyword), now.get(keyword), place);
        }
    }

    private void alternatives(JsonNode old, JsonNode now, String keyword, String place) {
        var olds = old.path(keyword);
        var nows = now.path(keyword);
        var open = old.path("x-open").asBoolean();
        for (int index = 0; index < olds.size(); index++) {
            var name = nameOf(before, olds.get(index), index);
            var match = find(nows, name);
            if (match.isMissingNode()) {
                changes.add(ALTERNATIVE_REMOVED, place + "/" + name);
            } else {
                compare(olds.get(index), match, place + "/" + name);
            }
        }
        for (int index = 0; index < nows.size(); index++) {
            var name = nameOf(after, nows.get(index), index);
            var isNew = nameIsNew(olds, name);
            changes.addIf(isNew, open ? OPEN_VALUE_ADDED : ALTERNATIVE_ADDED, place + "/" + name);
        }
    }

    private JsonNode find(JsonNode alternatives, String name) {
        for (int index = 0; index < alternatives.size(); index++) {
            if (nameOf(after, alternatives.get(index), index).equals(name)) {
                return alternatives.get(index);
            }
        }
        return MissingNode.getInstance();
    }

    private boolean nameIsNew(JsonNode olds, String name) {
        for (int index = 0; index < olds.size(); index++) {
            if (nameOf(before, olds.get(index), index).equals(name)) {
                return false;
            }
        }
        return true;
    }

    /// An alternative is known by its `kind`, else by its reference or type, else by its position.
    private static String nameOf(References references, JsonNode alternative, int index) {
        var kind = references.follow(alternative).at("/properties/kind/const");
        if (!kind.isMissingNode()) {
            return kind.asText();
        }
        if (references.isReference(alternative)) {
            return references.name(alternative).replaceFirst(".*/", "");
        }
        var type = alternative.path("type");
        return type.isTextual() ? type.asText() : "#" + index;
    }
}
