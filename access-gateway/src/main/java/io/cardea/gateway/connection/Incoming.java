package io.cardea.gateway.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.gateway.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What a controller has sent.
///
/// @param id the controller's own, which comes back with the answer
/// @param kind what it is about
/// @param body what it says
record Incoming(@Nullable String id, Kind kind, JsonNode body) {

    private static final int LONGEST_ID = 128;

    /// What can be said.
    enum Kind {
        CHECK("check"),
        PASSAGE("passage"),
        ACKNOWLEDGE("acknowledge");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// @throws Problem when it is none of that
    static Incoming of(JsonNode message) {
        Incoming found = null;
        String id = id(message);
        for (var field : message.properties()) {
            Kind kind = kind(field.getKey());
            if (kind == null && !field.getKey().equals("id")) {
                throw Problem.ofField("request.unknown-field", field.getKey(), "There is no such field.");
            }
            if (kind != null && (found != null || !field.getValue().isObject())) {
                throw Problem.ofField("request.invalid", field.getKey(), "A message is about one thing, an object.");
            }
            found = kind == null ? found : new Incoming(id, kind, field.getValue());
        }
        if (found == null) {
            throw Problem.of("request.malformed", "A message has a check, a passage or an acknowledge.");
        }
        return found;
    }

    /// The id of a message that may make no sense otherwise.
    static @Nullable String id(JsonNode message) {
        String id = message.path("id").textValue();
        return id == null || id.length() > LONGEST_ID ? null : id;
    }

    private static @Nullable Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }
}
