package io.cardea.stack.suite;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import io.cardea.stack.process.Http;
import io.cardea.stack.process.Ports;
import io.cardea.stack.process.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the JVM remembers of a start of the gateway (JEP 483, 514 and 515): with it the next ones take
/// half the time. It belongs to one build and one JDK; another JVM says so in its log, and starts
/// without.
///
/// @param jar the built gateway
public record StartCache(Path jar) {
    /// The flags that a start must have in common with the one that was remembered.
    public static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private static final Duration LIMIT = Duration.ofMinutes(1);

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

    /// Starts the gateway once, with nothing else up, and has the JVM write down what it has learnt: some ten seconds.
    ///
    /// @param data of the gateway; its start with what is in it is what is remembered
    public void make(Path data) {
        int port = Ports.free();
        try (var gateway = Child.start(recording(data, port))) {
            gateway.awaitReady(LIMIT, () -> Http.answersOk("http://127.0.0.1:" + port + "/q/health/live"));
            for (int i = 0; i < 20; i++) {
                Http.answersOk("http://127.0.0.1:" + port + "/v1/gateway/state");
            }
        }
        if (!isCurrent()) {
            throw new IllegalStateException("The JVM wrote nothing down; " + log(data) + " says why.");
        }
    }

    private Command recording(Path data, int port) {
        var words = new ArrayList<String>();
        words.add(Tools.java());
        words.addAll(FLAGS);
        words.addAll(List.of(
                "-Xmx512m",
                "-XX:AOTCacheOutput=" + file(),
                "-Dquarkus.http.port=" + port,
                "-Dcardea.kafka.bootstrap-servers=127.0.0.1:1",
                "-Dcardea.gateway.data-dir=" + data,
                "-jar",
                jar.toString()));
        return new Command("gateway", words, Map.of(), log(data), Command.Ending.SLOW_TERM);
    }

    private static Path log(Path data) {
        return data.resolveSibling("start-cache.log");
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
