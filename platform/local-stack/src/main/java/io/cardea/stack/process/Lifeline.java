package io.cardea.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/// The shell script that ties a child's life to ours.
final class Lifeline {
    static final String SCRIPT = read();

    private Lifeline() {}

    private static String read() {
        try (var script = Lifeline.class.getResourceAsStream("lifeline.sh")) {
            // Without its comments: whoever lists the processes sees all of it.
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
