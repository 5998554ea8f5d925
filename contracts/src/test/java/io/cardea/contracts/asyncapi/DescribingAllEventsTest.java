package io.cardea.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DescribingAllEventsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR));
    private static final Path FILE = Path.of("asyncapi.yaml");

    private final EventFiles events = new EventFiles(Path.of("events"));

    @Test
    void the_document_says_what_the_event_files_say() throws IOException {
        var told = YAML.writeValueAsString(new AsyncApiDocument(events).toJson());
        if (!System.getProperty("contracts.write", "").isEmpty()) {
            Files.writeString(FILE, told);
        }
        assertThat(FILE).as("-Dcontracts.write=true writes it anew").hasContent(told);
    }

    @Test
    void every_message_has_an_example_of_its_own_type() throws IOException {
        for (var topic : events.topics()) {
            for (var change : events.changes(topic)) {
                var example = YAML.readTree(events.example(topic, change).toFile());
                assertThat(example.at("/headers/ce_type").asText()).as(topic).endsWith("." + change + ".v1");
                assertThat(example.at("/key")).isEqualTo(example.at("/headers/ce_subject"));
            }
        }
    }
}
