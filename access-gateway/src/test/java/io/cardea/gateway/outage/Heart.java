package io.cardea.gateway.outage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Beats on every partition as the publishers of the three topics do, until it is closed.
final class Heart implements AutoCloseable {

    private static final List<String> TOPICS = List.of("identity.companies", "identity.gates", "entitlement.passes");

    private final Producer<String, byte[]> producer;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();

    Heart(String kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "max.block.ms", 1_000),
                new StringSerializer(),
                new ByteArraySerializer());
        beat.scheduleWithFixedDelay(this::beatOnce, 0, 500, TimeUnit.MILLISECONDS);
    }

    private void beatOnce() {
        byte[] body = "{\"change\":{},\"state\":{\"lowWater\":\"%s\"}}"
                .formatted(Instant.now())
                .getBytes(StandardCharsets.UTF_8);
        for (String topic : TOPICS) {
            for (int partition = 0; partition < 4; partition++) {
                var record = new ProducerRecord<>(topic, partition, "__hb-" + partition, body);
                record.headers().add("ce_type", "cardea.platform.heartbeat.v1".getBytes(StandardCharsets.UTF_8));
                producer.send(record);
            }
        }
    }

    @Override
    public void close() {
        beat.shutdownNow();
        producer.close(java.time.Duration.ofSeconds(1));
    }
}
