package io.cardea.story.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Every line of every file: logs, the gateway's store, Keycloak's database, the provider's book. Those of
/// PostgreSQL and Kafka are left out, whose content is read from themselves.
record KeptFiles(Path folder) {

    private static final Set<String> READ_OTHERWISE = Set.of("postgresql", "kafka");

    void show(Hunt hunt) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path name = folder.relativize(file);
                if (!READ_OTHERWISE.contains(name.getName(0).toString())) {
                    show(file, "file " + name, hunt);
                }
            }
        }
    }

    /// Whatever bytes they are of: digits are the same in all of them.
    private static void show(Path file, String name, Hunt hunt) throws IOException {
        try (var lines = Files.lines(file, ISO_8859_1)) {
            lines.forEach(line -> hunt.see(name, line));
        }
    }
}
