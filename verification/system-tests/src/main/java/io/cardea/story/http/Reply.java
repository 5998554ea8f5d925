package io.cardea.story.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// One answer of a deployment.
///
/// @param request the method and path that were sent, for messages
/// @param took from the first byte sent to the last byte received
public record Reply(
        String request, int status, JsonNode body, @Nullable String etag, Duration took) {

    /// This answer, when it has the status; a story that is broken, otherwise.
    public Reply expect(int expected) {
        if (status != expected) {
            throw new StoryBroken(this + ", where " + expected + " was expected");
        }
        return this;
    }

    /// Claims that the request was refused with this problem code.
    public Reply expectProblem(int expected, String code) {
        expect(expected);
        Claims.claimSame(request + ": the problem's code", code, text("code"));
        return this;
    }

    /// The text of a field, by a path of names with dots; empty when it is absent.
    public String text(String path) {
        return at(path).asText("");
    }

    /// The node at a path of names with dots; missing when it is absent.
    public JsonNode at(String path) {
        return body.at("/" + path.replace('.', '/'));
    }

    /// The `items` of a list.
    public List<JsonNode> items() {
        return StreamSupport.stream(body.path("items").spliterator(), false).toList();
    }

    /// The only item of a list that has to have one.
    public JsonNode onlyItem() {
        Claims.claimSame(request + ": the number of items", 1, items().size());
        return items().getFirst();
    }

    @Override
    public String toString() {
        String text = body.toString();
        return request + " answered " + status + " " + (text.length() > 600 ? text.substring(0, 600) + "..." : text);
    }
}
