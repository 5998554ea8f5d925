package io.cardea.chassis.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardea.chassis.kafka.KafkaSettings;
import io.cardea.chassis.kafka.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sets poison records aside, with the reason, in `<topic>.<service>.dead`; the channel goes on.
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Topics topics;
    private final KafkaSettings kafka;
    private final String service;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetters(Topics topics, KafkaSettings kafka, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.topics = topics;
        this.kafka = kafka;
        this.service = service;
    }

    /// Blocks until Kafka has it; throws when it cannot, so that the record is not passed over.
    void bury(ConsumerRecord<String, byte[]> poison, Throwable reason) throws InterruptedException {
        String topic = "%s.%s.dead".formatted(poison.topic(), service);
        var letter = new ProducerRecord<>(topic, keyOf(poison), poison.value());
        poison.headers().forEach(letter.headers()::add);
        letter.headers().add("dead_reason", String.valueOf(reason).getBytes(UTF_8));
        letter.headers()
                .add("dead_partition", Integer.toString(poison.partition()).getBytes(UTF_8));
        letter.headers().add("dead_offset", Long.toString(poison.offset()).getBytes(UTF_8));
        LOG.errorf(reason, "Record %s-%d@%d goes to %s", poison.topic(), poison.partition(), poison.offset(), topic);
        try {
            topics.ensure(List.of(topic));
            producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot bury a record: " + e.getCause(), e);
        }
    }

    /// Compacted topics take no record without a key.
    private static String keyOf(ConsumerRecord<String, byte[]> poison) {
        String key = poison.key();
        return key == null ? poison.partition() + "@" + poison.offset() : key;
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                            ProducerConfig.BUFFER_MEMORY_CONFIG, 1 << 20,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10000),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
