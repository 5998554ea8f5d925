package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// One record as it goes over Kafka, written down: CloudEvents headers, key, body.
record EventExample(String topic, String aggregate, String change, int sequence, ObjectNode body) {

    static final String COMPANY = "0199a1c0-0000-7000-8000-00000000c0de";

    String type() {
        return "cardea." + aggregate + "." + change + ".v1";
    }

    String key() {
        return body.path("state").path("id").asText();
    }

    /// The publishing service follows from the topic's first word.
    String source() {
        var context = topic.substring(0, topic.indexOf('.'));
        return context.equals("access") ? "/access-gateway" : "/" + context + "-service";
    }

    JsonNode toJson() {
        var example = JsonNodeFactory.instance.objectNode();
        example.putObject("headers")
                .put("content-type", "application/json")
                .put("ce_specversion", "1.0")
                .put("ce_id", "0199a1c0-0000-7000-8000-%012d".formatted(sequence))
                .put("ce_type", type())
                .put("ce_source", source())
                .put("ce_subject", key())
                .put("ce_time", "2026-11-20T10:15:30Z")
                .put("ce_company", COMPANY)
                .put("ce_sequence", Integer.toString(sequence))
                .put("ce_actor", "0199a1c0-0000-7000-8000-0000000000ac");
        example.put("key", key());
        example.set("body", body);
        return example;
    }
}
