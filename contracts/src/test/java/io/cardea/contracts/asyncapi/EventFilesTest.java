package io.cardea.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EventFilesTest {

    private static final Path FOLDER = Path.of("events").toAbsolutePath();
    private static final Set<String> PERSONAL = Set.of("givenName", "familyName", "email", "phone", "birthDate");

    /// A company's own address for its customers; partners' feeds withhold it like a member's.
    private static final Map<String, Set<String>> COMPANYS_OWN = Map.of("identity.companies", Set.of("email"));

    private final EventFiles events = new EventFiles(FOLDER);
    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(EventFilesTest::text));

    @Test
    void every_example_fulfils_its_schema() throws IOException {
        for (var topic : events.topics()) {
            for (var change : events.changes(topic)) {
                var location =
                        SchemaLocation.of(events.schema(topic, change).toUri().toString());
                var body = json.readTree(events.example(topic, change).toFile()).path("body");
                assertThat(schemas.getSchema(location).validate(body))
                        .as(topic + " " + change)
                        .isEmpty();
            }
        }
    }

    @Test
    void personal_data_is_only_ever_in_members() throws IOException {
        for (var topic : events.topics()) {
            if (topic.equals("identity.members")) {
                continue;
            }
            var names = new TreeSet<String>();
            collect(json.readTree(events.schema(topic, "state").toFile()), names);
            for (var change : events.changes(topic)) {
                collect(json.readTree(events.schema(topic, change).toFile()), names);
            }
            names.removeAll(COMPANYS_OWN.getOrDefault(topic, Set.of()));
            assertThat(names).as(topic).doesNotContainAnyElementsOf(PERSONAL);
        }
    }

    private static void collect(JsonNode schema, Set<String> names) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.forEach(part -> collect(part, names));
    }

    private static String text(String location) {
        try {
            return Files.readString(Path.of(URI.create(location)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
