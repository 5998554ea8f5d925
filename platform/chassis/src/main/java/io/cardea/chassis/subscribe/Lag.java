package io.cardea.chassis.subscribe;

import io.cardea.chassis.kafka.Topics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How many records this service, all replicas together, has not applied yet.
@ApplicationScoped
public class Lag {

    private final Dispatch dispatch;
    private final Topics topics;
    private final Reached reached;
    private final String group;

    Lag(
            Dispatch dispatch,
            Topics topics,
            Reached reached,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.dispatch = dispatch;
        this.topics = topics;
        this.reached = reached;
        this.group = group;
    }

    /// End offsets less committed offsets. Offsets are committed after the database has.
    public Uni<Long> total() {
        Set<TopicPartition> all = partitions();
        return committed(all).chain(offsets -> ends(all).map(ends -> sum(ends, offsets)));
    }

    /// The broker is only asked where somebody else may have committed.
    private Uni<Map<TopicPartition, Long>> committed(Set<TopicPartition> all) {
        Map<TopicPartition, Long> known = reached.known();
        return known.keySet().containsAll(all) ? Uni.createFrom().item(known) : asked();
    }

    private Uni<Map<TopicPartition, Long>> asked() {
        return Uni.createFrom()
                .completionStage(() -> topics.admin()
                        .listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage())
                .invoke(reached::learned)
                .map(Lag::offsets);
    }

    private Set<TopicPartition> partitions() {
        return dispatch.topics().stream()
                .flatMap(topic -> IntStream.range(0, topics.partitions())
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .collect(Collectors.toSet());
    }

    private Uni<Map<TopicPartition, ListOffsetsResultInfo>> ends(Set<TopicPartition> all) {
        return Uni.createFrom()
                .completionStage(() -> topics.admin()
                        .listOffsets(all.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                        .all()
                        .toCompletionStage());
    }

    private static long sum(Map<TopicPartition, ListOffsetsResultInfo> ends, Map<TopicPartition, Long> committed) {
        return ends.entrySet().stream()
                .mapToLong(end -> behind(end.getValue().offset(), committed.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /// Who is past the end has reached it in a topic that was lost since, and begins anew.
    private static long behind(long end, long committed) {
        return committed > end ? end : end - committed;
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetAndMetadata> said) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        said.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }
}
