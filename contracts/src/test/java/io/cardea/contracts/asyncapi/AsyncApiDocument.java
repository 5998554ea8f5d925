package io.cardea.contracts.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Writes the AsyncAPI 3.0 document that the event files amount to.
record AsyncApiDocument(EventFiles events) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What each CloudEvents header says.
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "ce_id", "A UUID; the same when the record comes twice",
            "ce_type", "cardea.<aggregate>.<change>.v1",
            "ce_source", "The service that published it",
            "ce_subject", "The aggregate's id, which is the record's key too",
            "ce_time", "Business time, RFC 3339 in UTC",
            "ce_company", "The company's id",
            "ce_sequence", "The aggregate's version, decimal; a lower one never replaces a higher",
            "ce_actor", "Who did it"));

    ObjectNode toJson() {
        var document = JsonNodeFactory.instance.objectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Cardea's events")
                .put("version", "1")
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka's binary mode. Topics are compacted and keyed by the aggregate's id. "
                                + "They are internal; a company's partners read all of its events, without personal "
                                + "data, from feed.{company}.");
        document.put("defaultContentType", "application/json");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        for (var topic : events.topics()) {
            channel(channels.putObject(topic), topic);
            operations
                    .putObject("publish." + topic)
                    .put("action", "send")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + topic);
            events.changes(topic).forEach(change -> message(messages, topic, change));
        }
        feed(channels.putObject("feed"));
        headers(components.putObject("schemas").putObject("cloudEvent"));
        return document;
    }

    private void channel(ObjectNode channel, String topic) {
        channel.put("address", topic);
        var messages = channel.putObject("messages");
        events.changes(topic)
                .forEach(
                        change -> messages.putObject(change).put("$ref", "#/components/messages/" + id(topic, change)));
    }

    private void feed(ObjectNode channel) {
        channel.put("address", "feed.{company}");
        channel.put("description", "All events of one company, in order per aggregate, as its partners may read them.");
        channel.putObject("parameters").putObject("company").put("description", "The company's id");
        var messages = channel.putObject("messages");
        for (var topic : events.topics()) {
            for (var change : events.changes(topic)) {
                var id = id(topic, change);
                messages.putObject(id).put("$ref", "#/components/messages/" + id);
            }
        }
    }

    private void message(ObjectNode messages, String topic, String change) {
        var example = read(events.example(topic, change));
        var message = messages.putObject(id(topic, change));
        message.put("name", example.at("/headers/ce_type").asText());
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/cloudEvent");
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=2020-12")
                .putObject("schema")
                .put("$ref", "events/" + topic + "/" + change + ".schema.json");
        var told = message.putArray("examples").addObject().put("name", change);
        told.set("headers", example.path("headers"));
        told.set("payload", example.path("body"));
    }

    private static void headers(ObjectNode schema) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        HEADERS.forEach((name, means) ->
                properties.putObject(name).put("type", "string").put("description", means));
        var required = schema.putArray("required");
        HEADERS.keySet().forEach(required::add);
    }

    /// Unique over all topics, and made of characters that AsyncAPI allows.
    private static String id(String topic, String change) {
        return topic + "." + change;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
