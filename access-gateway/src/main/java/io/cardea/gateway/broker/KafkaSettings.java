package io.cardea.gateway.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Where Kafka is, and how the topics that this gateway owns are made.
@ConfigMapping(prefix = "cardea.kafka")
public interface KafkaSettings {

    /// Bootstrap servers of the internal listener.
    @WithDefault("${kafka.bootstrap.servers:127.0.0.1:8110}")
    String bootstrapServers();

    /// Partitions of a topic when it is created; never changed afterwards, since keys would move.
    @WithDefault("4")
    int partitions();

    /// Copies of each partition.
    @WithDefault("1")
    short replicas();

    /// For how long every single change stays readable before compaction may drop it.
    @WithDefault("P7D")
    Duration compactionLag();
}
