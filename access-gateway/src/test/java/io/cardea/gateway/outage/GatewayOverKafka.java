package io.cardea.gateway.outage;

import io.cardea.stack.kafka.KafkaNode;
import io.cardea.stack.kafka.KafkaSettings;
import io.cardea.stack.process.Ports;
import io.cardea.testing.servers.KafkaProbe;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A gateway as a process of its own, beside a real Kafka that may be stopped and started again at the same address.
abstract class GatewayOverKafka {

    @TempDir
    Path folder;

    private final int port = Ports.free();
    final String address = "127.0.0.1:" + port;
    final KafkaProbe probe = new KafkaProbe(address);
    final Facility facility = Facility.anywhere();
    KafkaNode kafka;
    GatewayProcess gateway;

    /// What Kafka has before the gateway starts.
    abstract void publishFirst();

    @BeforeEach
    void startAll() {
        kafka = startKafka();
        publishFirst();
        gateway = new GatewayProcess(folder, address);
    }

    @AfterEach
    void stopAll() {
        gateway.close();
        kafka.close();
    }

    final KafkaNode startKafka() {
        return KafkaNode.start(new KafkaSettings(folder.resolve("kafka"), port, 0, folder.resolve("kafka.log")));
    }
}
