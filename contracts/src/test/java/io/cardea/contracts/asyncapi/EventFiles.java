package io.cardea.contracts.asyncapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folder `events`: a folder per topic, a schema file per message.
record EventFiles(Path folder) {

    private static final String SCHEMA = ".schema.json";

    List<String> topics() {
        return names(folder).toList();
    }

    /// The changes of a topic, by the names of their files.
    List<String> changes(String topic) {
        return names(folder.resolve(topic))
                .filter(name -> name.endsWith(SCHEMA))
                .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                .filter(name -> !name.equals("state"))
                .toList();
    }

    Path schema(String topic, String change) {
        return folder.resolve(topic).resolve(change + SCHEMA);
    }

    Path example(String topic, String change) {
        return folder.resolve(topic).resolve("examples").resolve(change + ".json");
    }

    private static Stream<String> names(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (var children = Files.list(parent)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
