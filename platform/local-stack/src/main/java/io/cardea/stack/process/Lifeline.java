package io.cardea.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The shell script that ties a child's life to ours.
final class Lifeline {
    static final String SCRIPT = read();

    private Lifeline() {}

    private static String read() {
        try (var script = Lifeline.class.getResourceAsStream("lifeline.sh")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
