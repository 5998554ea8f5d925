package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// JSON Schema 2020-12 over files, formats asserted.
final class Schemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Schemas::read));

    /// What is wrong with the instance, in words; empty when nothing is.
    List<String> violations(Path schema, JsonNode instance) {
        var loaded = registry.getSchema(SchemaLocation.of(schema.toUri().toString()));
        return loaded
                .validate(instance, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String read(String location) {
        try {
            return Files.readString(Path.of(URI.create(location)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
