package io.cardea.contracts.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// All contracts at one time: the present ones, or a release's.
record Edition(Path folder) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// The files in the work tree.
    static Edition present() {
        return new Edition(Path.of("").toAbsolutePath());
    }

    /// All that were released.
    List<Edition> released() {
        return folders(folder.resolve("released")).map(Edition::new).toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    /// Paths of event schemas, relative to the edition.
    List<Path> schemas() {
        return files("events", ".schema.json");
    }

    /// Paths of OpenAPI documents, relative to the edition.
    List<Path> documents() {
        return files("http", ".yaml");
    }

    /// All problem codes of all services.
    JsonNode problems() {
        var all = JsonNodeFactory.instance.objectNode();
        files("problems", ".json")
                .forEach(file -> read(file).propertyStream().forEach(p -> all.set(p.getKey(), p.getValue())));
        return all;
    }

    boolean has(Path file) {
        return Files.exists(folder.resolve(file));
    }

    /// JSON or YAML.
    JsonNode read(Path file) {
        try {
            return YAML.readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A schema with the files that it refers to.
    References references(Path file) {
        return new References(read(file), name -> read(file.resolveSibling(name)));
    }

    private List<Path> files(String part, String ending) {
        var top = folder.resolve(part);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (var files = Files.walk(top)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
