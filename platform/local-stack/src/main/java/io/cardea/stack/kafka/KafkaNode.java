package io.cardea.stack.kafka;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.place.Folders;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import io.cardea.stack.process.Ports;
import io.cardea.stack.process.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A running Kafka broker. Closing it is an orderly shutdown; the data stays.
public final class KafkaNode implements AutoCloseable {
    private final KafkaSettings settings;
    private final int port;
    private final int partnersPort;
    private final Child child;

    private KafkaNode(KafkaSettings settings, int port, int partnersPort, Child child) {
        this.settings = settings;
        this.port = port;
        this.partnersPort = partnersPort;
        this.child = child;
    }

    /// Starts the broker, on a data folder that it formats if there is none, and returns when it takes requests.
    ///
    /// @throws io.cardea.stack.process.NotStarted when it does not
    public static KafkaNode start(KafkaSettings settings) {
        var jars = Checkout.find().built("platform/local-stack/kafka-broker/target/lib");
        var port = Ports.orFree(settings.port());
        var partnersPort = Ports.orFree(settings.partnersPort());
        format(settings.data());
        var properties = new BrokerProperties(settings.data(), port, partnersPort, Ports.free(), Ports.free());
        var child = Child.start(command(jars, settings, write(settings.data(), properties)));
        child.awaitReady(Duration.ofSeconds(60), () -> child.hasLogged("Kafka Server started"));
        return new KafkaNode(settings, port, partnersPort, child);
    }

    private static Command command(Path jars, KafkaSettings settings, Path properties) {
        var words = List.of(
                Tools.java(),
                "-Xms64m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.logFile=System.out",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-cp",
                jars.resolve("*") + ":" + ourOwnCode(),
                "kafka.Kafka",
                properties.toString());
        return new Command("kafka", words, Map.of(), settings.log(), Command.Ending.TERM);
    }

    /// The broker has one class of ours, [PlainByScram].
    private static Path ourOwnCode() {
        try {
            return Path.of(KafkaNode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All that Kafka's own format tool leaves behind for a single static voter.
    private static void format(Path data) {
        var file = data.resolve("meta.properties");
        if (Files.exists(file)) {
            return;
        }
        try {
            Folders.privately(data);
            Files.writeString(
                    file, "version=1\nnode.id=1\ncluster.id=%s\ndirectory.id=%s\n".formatted(newId(), newId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newId() {
        var id = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static Path write(Path data, BrokerProperties properties) {
        try {
            var file = data.toAbsolutePath().resolveSibling(data.getFileName() + ".properties");
            return Files.writeString(file, properties.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For the services: no login.
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /// For partners: SASL_PLAINTEXT with SCRAM-SHA-256, or PLAIN for libraries that cannot ([PlainByScram]).
    public String partnersBootstrapServers() {
        return "127.0.0.1:" + partnersPort;
    }

    public int port() {
        return port;
    }

    public int partnersPort() {
        return partnersPort;
    }

    public Child child() {
        return child;
    }

    public Path data() {
        return settings.data();
    }

    @Override
    public void close() {
        child.close();
    }

    /// Closes it and forgets its data.
    public void closeAndForget() {
        close();
        Folders.delete(settings.data());
    }
}
