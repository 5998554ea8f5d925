package io.cardea.stack.suite;

import io.cardea.stack.place.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the JVM remembers of a start of the gateway (JEP 483, 514 and 515): with it the next ones take
/// half the time. It belongs to one build and one JDK; another JVM says so in its log, and starts
/// without. A `Rehearsal` makes it.
///
/// @param jar the built gateway
public record StartCache(Path jar) {
    /// The flags that a start must have in common with the one that was remembered. The large pieces of memory that the
    /// gateway keeps passes in are made where they stay (docs/decisions/0078).
    public static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:PretenureSizeThreshold=6m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /// Of the gateway that the build made.
    public static StartCache ofGateway(Checkout checkout) {
        return new StartCache(checkout.built("access-gateway/target/quarkus-app/quarkus-run.jar"));
    }

    public Path file() {
        return jar.resolveSibling("app.aot");
    }

    /// What to add to the flags; nothing where there is no cache of this build.
    public List<String> words() {
        return isCurrent() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    private boolean isCurrent() {
        try {
            return Files.exists(file())
                    && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
