package io.cardea.chassis.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates topics before their first use: compacted, with a lag that lets every consumer see each change.
/// Calls block; they are for the relay's and the consumers' own threads.
@ApplicationScoped
public class Topics {

    private static final String FEED = "feed.";

    private final KafkaSettings settings;
    private final Admin admin;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public Topics(KafkaSettings settings) {
        this.settings = settings;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4000));
    }

    /// Makes sure that they exist; throws an [ExecutionException] when Kafka cannot be reached.
    public void ensure(Collection<String> topics) throws ExecutionException, InterruptedException {
        List<NewTopic> missing =
                topics.stream().filter(t -> !known.contains(t)).map(this::topic).toList();
        if (missing.isEmpty()) {
            return;
        }
        var results = admin.createTopics(missing).values();
        for (var result : results.entrySet()) {
            try {
                result.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
            known.add(result.getKey());
        }
    }

    /// Believes nothing any more: Kafka's data may be gone.
    public void forget() {
        known.clear();
    }

    public Admin admin() {
        return admin;
    }

    public int partitions() {
        return settings.partitions();
    }

    /// The topic that carries all events of one company to its partners.
    public static String feedOf(UUID company) {
        return FEED + company;
    }

    private NewTopic topic(String name) {
        int partitions = name.startsWith(FEED) ? 1 : settings.partitions();
        return new NewTopic(name, partitions, settings.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(settings.compactionLag().toMillis())));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
