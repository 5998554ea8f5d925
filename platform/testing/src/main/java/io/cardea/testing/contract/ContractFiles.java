package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.stack.place.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files under `contracts/`, read from the work tree (not from a jar), so that a test never proves
/// anything about yesterday's files.
record ContractFiles(Path root) {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    static ContractFiles ofRepository() {
        return new ContractFiles(Checkout.find().root().resolve("contracts"));
    }

    Path topic(String topic) {
        return root.resolve("events").resolve(topic);
    }

    /// The schemas of the topic's messages, without that of the state.
    Stream<Path> messagesOf(String topic) {
        return list(topic(topic)).filter(file -> {
            var name = file.getFileName().toString();
            return name.endsWith(".schema.json") && !name.startsWith("state.");
        });
    }

    Path http(String service) {
        return root.resolve("http").resolve(service + ".yaml");
    }

    Path problems(String service) {
        return root.resolve("problems").resolve(service + ".json");
    }

    /// The folder of the topic now, and in each release that has it.
    List<Path> everyEditionOf(String topic) {
        var released = list(root.resolve("released")).map(release -> release.resolve("events/" + topic));
        return Stream.concat(Stream.of(topic(topic)), released)
                .filter(Files::isDirectory)
                .toList();
    }

    static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return PLAIN.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Not readable as JSON: " + file, e);
        }
    }

    static void write(Path file, JsonNode content) {
        write(file, PrettyJson.of(content));
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
