package io.cardea.story.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/// Every line of every file: logs, the gateway's store, Keycloak's database, the provider's book. Those of
/// PostgreSQL and Kafka are left out, whose content is read from themselves.
record KeptFiles(Path folder) {

    private static final byte[] NOTHING = new byte[1 << 20];
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

    /// Whatever bytes they are of: digits are the same in all of them. The gateway's store is a
    /// gigabyte long, and nearly all of it is a hole; a zero ends a line as its end does.
    private static void show(Path file, String name, Hunt hunt) throws IOException {
        var line = new ByteArrayOutputStream();
        byte[] chunk = new byte[NOTHING.length];
        try (var content = Files.newInputStream(file)) {
            for (int length = content.read(chunk); length >= 0; length = content.read(chunk)) {
                boolean isHole = Arrays.equals(chunk, 0, length, NOTHING, 0, length);
                for (int at = 0; at < (isHole ? 1 : length); at++) {
                    if (chunk[at] == '\n' || chunk[at] == 0) {
                        end(line, name, hunt);
                    } else {
                        line.write(chunk[at]);
                    }
                }
            }
        }
        end(line, name, hunt);
    }

    private static void end(ByteArrayOutputStream line, String name, Hunt hunt) {
        if (line.size() > 0) {
            hunt.see(name, line.toString(ISO_8859_1));
            line.reset();
        }
    }
}
