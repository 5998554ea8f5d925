package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// JSON Schema 2020-12 over files, formats asserted.
final class Schemas {

    /// Our own word for enums that may grow; it says nothing about a value.
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("x-open"))
            .build();

    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(DIALECT, builder -> builder.schemas(Schemas::read));

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
