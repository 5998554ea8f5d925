package io.cardea.stack.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A company with a site, a gate and many members, as the services tell of it.
public final class Club implements AutoCloseable {

    private static final UUID COMPANY = new UUID(0x7000, 1);
    private static final UUID SITE = new UUID(0x7000, 2);
    private static final UUID GATE = new UUID(0x7000, 3);
    private static final String SECRET = "c2VjcmV0LW9mLXRoZS1nYXRlLWluLXRoZS1yZWhlYXJzYWw";
    private static final List<String> TOPICS = List.of("identity.companies", "identity.gates", "entitlement.passes");
    private static final int PARTITIONS = 4;

    private final KafkaProducer<String, byte[]> producer;
    private int told;

    public Club(String kafka) {
        makeTopics(kafka);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", 20, "batch.size", 256 << 10),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// What the gate shows.
    public static String key() {
        return "Gate " + GATE + "." + SECRET;
    }

    /// The credential of a member.
    public static String credential(int member) {
        return "card-%010d".formatted(member);
    }

    /// Tells of the company, the gate, and members until it has told of so many, and ends with a heartbeat on every
    /// partition.
    public void tell(int members) {
        found();
        for (; told < members; told++) {
            UUID card = new UUID(0x7001, told);
            send("entitlement.passes", "cardea.pass.computed.v1", card, pass(card, credential(told)));
        }
        beat();
    }

    private void found() {
        send("identity.companies", "cardea.company.founded.v1", COMPANY, """
                {"change":{},"state":{"id":"%s","key":"c","name":"C","zone":"Europe/Oslo","status":"ACTIVE",
                "clock":{"kind":"REAL"},"sites":[{"id":"%s","key":"s","name":"S","zone":"Europe/Oslo"}]}}""".formatted(COMPANY, SITE));
        send("identity.gates", "cardea.gate.registered.v1", GATE, """
                {"change":{},"state":{"id":"%s","site":"%s","name":"D","direction":"IN","sensor":false,"keyHash":"%s",
                "status":"OPEN"}}""".formatted(GATE, SITE, hash()));
    }

    private void beat() {
        byte[] body = "{\"change\":{},\"state\":{\"lowWater\":\"%s\"}}"
                .formatted(Instant.now())
                .getBytes(StandardCharsets.UTF_8);
        for (String topic : TOPICS) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                var record = new ProducerRecord<>(topic, partition, "__hb-" + partition, body);
                record.headers().add("ce_type", "cardea.platform.heartbeat.v1".getBytes(StandardCharsets.UTF_8));
                producer.send(record);
            }
        }
        producer.flush();
    }

    private static String pass(UUID card, String credential) {
        return """
                {"change":{"because":"card"},"state":{"id":"%s","member":"%s","subscription":"%s","credential":"%s",\
                "status":"ACTIVE","sites":["%s"],"spans":[{"from":"2026-01-01T00:00:00Z","to":"2036-01-01T00:00:00Z"}],\
                "graces":[],"freezes":[],"endsAt":"2036-01-01T00:00:00Z","afterwards":"EXPIRED"}}""".formatted(card, card, card, credential, SITE);
    }

    private void send(String topic, String type, UUID id, String body) {
        var record = new ProducerRecord<>(topic, id.toString(), body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/rehearsal",
                        "ce_subject",
                        id.toString(),
                        "ce_time",
                        "2026-06-01T12:00:00Z",
                        "ce_company",
                        COMPANY.toString(),
                        "ce_sequence",
                        "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    private static void makeTopics(String kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(TOPICS.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
