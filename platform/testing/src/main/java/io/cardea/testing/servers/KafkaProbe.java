package io.cardea.testing.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Looks at Kafka's topics from outside, and writes to them as another service would.
///
/// @param bootstrapServers where Kafka is
public record KafkaProbe(String bootstrapServers) {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    /// A probe into the Kafka of this JVM's [RealServers].
    public static KafkaProbe running() {
        return new KafkaProbe(RunningServers.startedOnce().kafka());
    }

    /// Writes the records in order and returns when Kafka has them. Topics that do not exist are made first.
    public void publish(TopicRecord... records) {
        new TopicsOnDemand(bootstrapServers)
                .ensure(Stream.of(records).map(TopicRecord::topic).distinct().toList());
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var topicRecord : records) {
                producer.send(topicRecord.toProduce()).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// All records of a topic from its beginning to its present end, heartbeats left out; none if there is no topic.
    public List<TopicRecord> read(String topic) {
        return read(topic, received -> !received.isHeartbeat());
    }

    /// All records of a topic that fulfil the condition.
    public List<TopicRecord> read(String topic, Predicate<TopicRecord> condition) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "allow.auto.create.topics",
                "false",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return all(consumer, partitions(consumer, topic)).stream()
                    .filter(condition)
                    .toList();
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
        return consumer.listTopics().getOrDefault(topic, List.<PartitionInfo>of()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static List<TopicRecord> all(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var ends = consumer.endOffsets(partitions);
        var found = new ArrayList<TopicRecord>();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(A_MOMENT).forEach(received -> found.add(TopicRecord.of(received)));
        }
        return found;
    }
}
