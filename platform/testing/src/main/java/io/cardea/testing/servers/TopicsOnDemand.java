package io.cardea.testing.servers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes topics as the services would: four partitions, compacted.
public record TopicsOnDemand(String bootstrapServers) {

    private static final short ONE_COPY = 1;

    public void ensure(List<String> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var topic : topics) {
                ensure(admin, topic);
            }
        }
    }

    private static void ensure(Admin admin, String topic) {
        var wanted = new NewTopic(topic, 4, ONE_COPY).configs(Map.of("cleanup.policy", "compact"));
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Cannot make the topic " + topic, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
