package io.cardea.testing.servers;

import io.cardea.stack.kafka.KafkaNode;
import io.cardea.stack.kafka.KafkaSettings;
import io.cardea.stack.place.Folders;
import io.cardea.stack.postgres.PostgresNode;
import io.cardea.stack.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The servers of this JVM. Their addresses are system properties, since Quarkus loads test resources and tests by
/// several class loaders, and each of them has statics of its own.
///
/// @param postgres `postgresql://host:port`
/// @param kafka bootstrap servers
public record RunningServers(String postgres, String kafka) {

    private static final String POSTGRES = "cardea.testing.postgres";
    private static final String KAFKA = "cardea.testing.kafka";

    public static RunningServers startedOnce() {
        synchronized (System.class) {
            var found = found();
            return found == null ? start() : found;
        }
    }

    public FreshDatabase freshDatabase() {
        return FreshDatabase.on(postgres);
    }

    private static @Nullable RunningServers found() {
        var postgres = System.getProperty(POSTGRES);
        return postgres == null ? null : new RunningServers(postgres, System.getProperty(KAFKA));
    }

    private static RunningServers start() {
        var folder = temporary();
        var postgres = PostgresNode.start(PostgresSettings.forTests(folder));
        var kafka = KafkaNode.start(KafkaSettings.forTests(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            postgres.close();
            Folders.delete(folder);
        }));
        System.setProperty(POSTGRES, "postgresql://127.0.0.1:" + postgres.port());
        System.setProperty(KAFKA, kafka.bootstrapServers());
        return startedOnce();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("cardea-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
