package io.cardea.gateway.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Asks the broker about topics, and makes those that are absent. Every call blocks for some seconds at most, and
/// throws a [KafkaException] when the broker does not answer.
public final class Topics implements AutoCloseable {

    private final KafkaSettings settings;
    private final Admin admin;

    public Topics(KafkaSettings settings) {
        this.settings = settings;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000));
    }

    /// A topic as it is now. One that was deleted and made again has another id.
    public record Identity(UUID id, int partitions) {}

    /// Those of the topics that exist.
    public Map<String, Identity> identities(Collection<String> names) {
        Map<String, Identity> existing = new HashMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, future) -> {
            try {
                TopicDescription topic = future.get();
                existing.put(
                        name,
                        new Identity(uuid(topic.topicId()), topic.partitions().size()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new KafkaException(e.getCause());
                }
            } catch (InterruptedException e) {
                throw interrupted();
            }
        });
        return existing;
    }

    /// The offset after the last record of each partition, as of now.
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        try {
            admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, offset(end)));
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted();
        }
        return ends;
    }

    /// Makes the topics that are absent: compacted, but with every change readable for some days.
    public void ensure(Collection<String> names) {
        List<NewTopic> topics = names.stream().map(this::topic).toList();
        admin.createTopics(topics).values().forEach((name, created) -> {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException(e.getCause());
                }
            } catch (InterruptedException e) {
                throw interrupted();
            }
        });
    }

    private NewTopic topic(String name) {
        int partitions = name.startsWith("feed.") ? 1 : settings.partitions();
        return new NewTopic(name, partitions, settings.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(settings.compactionLag().toMillis())));
    }

    private static long offset(ListOffsetsResult.ListOffsetsResultInfo end) {
        return end.offset();
    }

    private static UUID uuid(Uuid id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private static KafkaException interrupted() {
        Thread.currentThread().interrupt();
        return new KafkaException("stopped while asking the broker");
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
