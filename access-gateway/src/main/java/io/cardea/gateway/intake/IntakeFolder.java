package io.cardea.gateway.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of the intake, by their numbers.
record IntakeFolder(Path folder) {

    private static final String BEFORE = "intake-";
    private static final String BEHIND = ".log";

    /// The number of the oldest file; 1 where there is none.
    long first() {
        return numbers().stream().mapToLong(Long::longValue).min().orElse(1);
    }

    void deleteBefore(long number) {
        for (long old : numbers()) {
            if (old < number) {
                delete(IntakeFile.path(folder, old));
            }
        }
    }

    private List<Long> numbers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(BEFORE) && name.endsWith(BEHIND))
                    .map(name -> Long.valueOf(name.substring(BEFORE.length(), name.length() - BEHIND.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
