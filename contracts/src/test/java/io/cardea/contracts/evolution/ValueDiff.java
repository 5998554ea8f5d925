package io.cardea.contracts.evolution;

import static io.cardea.contracts.evolution.ChangeKind.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// Compares what two schemas say about one value by itself.
record ValueDiff(Changes changes, String place) {

    private static final Set<String> UPPER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> LOWER =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> EXACT = Set.of("pattern", "multipleOf", "uniqueItems");

    void compare(JsonNode old, JsonNode now) {
        type(old, now);
        enumeration(old, now);
        changes.addIf(differ(old, now, "format"), FORMAT_CHANGED, place);
        changes.addIf(differ(old, now, "const"), CONSTANT_CHANGED, place);
        changes.addIf(differ(old, now, "default"), DEFAULT_CHANGED, place);
        UPPER.forEach(limit -> limit(old, now, limit, 1));
        LOWER.forEach(limit -> limit(old, now, limit, -1));
        EXACT.forEach(limit -> exactly(old, now, limit));
    }

    private void type(JsonNode old, JsonNode now) {
        var olds = types(old);
        var nows = types(now);
        if (olds.equals(nows)) {
            return;
        }
        if (nows.isEmpty() || !olds.isEmpty() && nows.containsAll(olds)) {
            changes.add(TYPE_WIDENED, place);
        } else {
            changes.add(olds.isEmpty() || olds.containsAll(nows) ? TYPE_NARROWED : TYPE_CHANGED, place);
        }
    }

    /// The types as a set in which `number` includes `integer`; empty says any.
    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        var types = type.isTextual() ? new HashSet<>(Set.of(type.asText())) : new HashSet<>(Changes.words(type));
        if (types.contains("number")) {
            types.add("integer");
        }
        if (schema.path("nullable").asBoolean()) {
            types.add("null");
        }
        return types;
    }

    private void enumeration(JsonNode old, JsonNode now) {
        var olds = Changes.words(old.path("enum"));
        var nows = Changes.words(now.path("enum"));
        if (old.has("enum") != now.has("enum")) {
            changes.add(old.has("enum") ? TYPE_WIDENED : TYPE_NARROWED, place);
            return;
        }
        var wasOpen = old.path("x-open").asBoolean();
        var isOpen = now.path("x-open").asBoolean();
        changes.addIf(!wasOpen && isOpen, ENUM_OPENED, place);
        changes.addIf(wasOpen && !isOpen, ENUM_CLOSED, place);
        Changes.missing(olds, nows).forEach(value -> changes.add(ENUM_VALUE_REMOVED, place + "=" + value));
        Changes.missing(nows, olds)
                .forEach(value -> changes.add(wasOpen ? OPEN_VALUE_ADDED : ENUM_VALUE_ADDED, place + "=" + value));
    }

    private void limit(JsonNode old, JsonNode now, String keyword, int towardsLoose) {
        if (!differ(old, now, keyword)) {
            return;
        }
        var loosened = !now.has(keyword)
                || old.has(keyword)
                        && (now.get(keyword).asDouble() - old.get(keyword).asDouble()) * towardsLoose > 0;
        changes.add(loosened ? LIMIT_LOOSENED : LIMIT_TIGHTENED, place);
    }

    private void exactly(JsonNode old, JsonNode now, String keyword) {
        if (differ(old, now, keyword)) {
            changes.add(now.has(keyword) ? LIMIT_TIGHTENED : LIMIT_LOOSENED, place);
            // One pattern instead of another: who can tell? Then it is both, and nobody bears both.
            changes.addIf(old.has(keyword) && now.has(keyword), LIMIT_LOOSENED, place);
        }
    }

    private static boolean differ(JsonNode old, JsonNode now, String keyword) {
        return !Objects.equals(old.get(keyword), now.get(keyword));
    }
}
