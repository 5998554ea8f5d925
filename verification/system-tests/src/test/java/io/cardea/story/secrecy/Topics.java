package io.cardea.story.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.TopicRecord;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;

/// Every record of every topic, Kafka's own too.
record Topics(String bootstrapServers) {

    void show(Hunt hunt) throws ExecutionException, InterruptedException {
        var probe = new KafkaProbe(bootstrapServers);
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (String topic : admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get()) {
                probe.read(topic, _ -> true).forEach(one -> hunt.see("topic " + topic, text(one)));
            }
        }
    }

    /// A record without a value says that what had its key is gone.
    private static String text(TopicRecord one) {
        return "%s %s %s"
                .formatted(one.key(), one.headers(), one.value() == null ? "" : new String(one.value(), UTF_8));
    }
}
