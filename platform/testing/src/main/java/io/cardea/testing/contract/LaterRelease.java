package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What a later producer may send: every object with a field that nobody knows yet.
final class LaterRelease {

    private LaterRelease() {}

    static JsonNode of(JsonNode body) {
        var copy = body.deepCopy();
        widen(copy);
        return copy;
    }

    private static void widen(JsonNode node) {
        node.forEach(LaterRelease::widen);
        if (node instanceof ObjectNode object) {
            object.putObject("fieldOfALaterRelease").put("unknown", true);
        }
    }
}
