package io.cardea.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One run of a benchmark, as it is committed.
///
/// @param at RFC 3339
record Result(String benchmark, String commit, String at, Machine machine, List<Figure> figures) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// What was measured the last time, if ever.
    static Optional<Result> last(Path folder, String benchmark) {
        Path file = file(folder, benchmark);
        try {
            return Files.exists(file) ? Optional.of(MAPPER.readValue(file.toFile(), Result.class)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path save(Path folder) {
        Path file = file(folder, benchmark);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, MAPPER.writeValueAsString(this) + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Figure> figure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    private static Path file(Path folder, String benchmark) {
        return folder.resolve(benchmark + ".json");
    }
}
