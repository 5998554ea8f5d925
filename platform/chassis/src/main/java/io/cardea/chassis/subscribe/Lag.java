package io.cardea.chassis.subscribe;

import io.cardea.chassis.kafka.Topics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// How many records this service, all replicas together, has not applied yet.
@ApplicationScoped
public class Lag {

    private final Dispatch dispatch;
    private final Topics topics;
    private final String group;

    Lag(Dispatch dispatch, Topics topics, @ConfigProperty(name = "quarkus.application.name") String group) {
        this.dispatch = dispatch;
        this.topics = topics;
        this.group = group;
    }

    /// End offsets less committed offsets. Offsets are committed after the database has.
    public Uni<Long> total() {
        Uni<Map<TopicPartition, OffsetAndMetadata>> committed = Uni.createFrom()
                .completionStage(() -> topics.admin()
                        .listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage());
        return committed.chain(reached -> ends().map(ends -> sum(ends, reached)));
    }

    private Uni<Map<TopicPartition, ListOffsetsResultInfo>> ends() {
        Set<TopicPartition> all = dispatch.topics().stream()
                .flatMap(topic -> IntStream.range(0, topics.partitions())
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .collect(Collectors.toSet());
        return Uni.createFrom()
                .completionStage(() -> topics.admin()
                        .listOffsets(all.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                        .all()
                        .toCompletionStage());
    }

    private static long sum(
            Map<TopicPartition, ListOffsetsResultInfo> ends, Map<TopicPartition, OffsetAndMetadata> reached) {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - offset(reached.get(end.getKey())))
                .sum();
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
