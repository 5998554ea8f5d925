package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the files of a topic that do not exist yet, when asked to.
record EventDrafts(Path topic, SchemaDraft draft) {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    void writeMissing(List<EventSample> samples) {
        if (!Writing.now().drafts()) {
            return;
        }
        for (var sample : samples) {
            var state = topic.resolve("state" + EventSample.SCHEMA);
            if (Files.notExists(state)) {
                ContractFiles.write(state, titled("State of " + topic.getFileName(), bare(sample.stateType())));
            }
            if (Files.notExists(sample.schemaIn(topic))) {
                ContractFiles.write(sample.schemaIn(topic), bodySchema(sample));
            }
            if (Writing.now().overwrites() || Files.notExists(sample.exampleIn(topic))) {
                ContractFiles.write(sample.exampleIn(topic), sample.example().toJson());
            }
        }
    }

    private ObjectNode bodySchema(EventSample sample) {
        var body = titled(sample.example().type(), JsonNodeFactory.instance.objectNode());
        body.put("type", "object");
        var properties = body.putObject("properties");
        properties.set("change", bare(sample.changeType()));
        properties.putObject("state").put("$ref", "state" + EventSample.SCHEMA);
        body.putArray("required").add("change").add("state");
        return body;
    }

    private ObjectNode bare(Class<?> type) {
        return draft.of(type);
    }

    private static ObjectNode titled(String title, ObjectNode schema) {
        var titled =
                JsonNodeFactory.instance.objectNode().put("$schema", DIALECT).put("title", title);
        titled.setAll(schema);
        return titled;
    }
}
