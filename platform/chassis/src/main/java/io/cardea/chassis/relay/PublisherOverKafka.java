package io.cardea.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import io.cardea.chassis.kafka.Envelope;
import io.cardea.chassis.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Sends with an idempotent producer. After any failure the relay throws it away and makes a new one.
///
/// One request is on its way at a time. On a topic that is new, a broker may refuse the first request, not being its
/// leader yet, and take the second: it then calls the first one out of order for as long as it is tried again.
final class PublisherOverKafka implements Publisher {

    private final Topics topics;
    private final String source;
    private final Producer<String, byte[]> producer;

    PublisherOverKafka(Topics topics, String bootstrapServers, String source) {
        this.topics = topics;
        this.source = source;
        this.producer = new KafkaProducer<>(
                Map.ofEntries(
                        entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        entry(ProducerConfig.CLIENT_ID_CONFIG, "relay"),
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                        // Whoever waits for a revocation waits for this twice. While one request is on its way,
                        // the next one fills anyway.
                        entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10),
                        entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 8 << 20),
                        entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000),
                        entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000),
                        entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15000)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Override
    public List<Long> publish(List<Outgoing> rows) throws InterruptedException {
        ensure(rows.stream().flatMap(r -> r.topics().stream()).collect(Collectors.toSet()));
        List<List<Future<RecordMetadata>>> sent =
                rows.stream().map(row -> send(row.records())).toList();
        List<Long> acknowledged = new ArrayList<>();
        Set<UUID> broken = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            UUID aggregate = rows.get(i).envelope().subject();
            if (allTaken(sent.get(i)) && !broken.contains(aggregate)) {
                acknowledged.add(rows.get(i).seq());
            } else {
                broken.add(aggregate);
            }
        }
        return acknowledged;
    }

    @Override
    public void heartbeat(List<String> to, Instant lowWater) throws InterruptedException {
        ensure(to);
        byte[] body = "{\"change\":{},\"state\":{\"lowWater\":\"%s\"}}"
                .formatted(lowWater)
                .getBytes(UTF_8);
        for (String topic : to) {
            for (int partition = 0; partition < topics.partitions(); partition++) {
                var record = new ProducerRecord<>(topic, partition, "__hb-" + partition, body);
                record.headers().add("ce_specversion", "1.0".getBytes(UTF_8));
                record.headers().add("ce_type", Envelope.HEARTBEAT.getBytes(UTF_8));
                record.headers().add("ce_source", source.getBytes(UTF_8));
                record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
                record.headers().add("content-type", "application/json".getBytes(UTF_8));
                producer.send(record);
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        topics.forget();
    }

    private void ensure(Collection<String> names) throws InterruptedException {
        try {
            topics.ensure(names);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create topics: " + e.getCause(), e);
        }
    }

    private List<Future<RecordMetadata>> send(List<ProducerRecord<String, byte[]>> records) {
        return records.stream().map(producer::send).toList();
    }

    private static boolean allTaken(List<Future<RecordMetadata>> sent) throws InterruptedException {
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                return false;
            }
        }
        return true;
    }
}
