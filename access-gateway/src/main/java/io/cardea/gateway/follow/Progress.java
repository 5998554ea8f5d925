package io.cardea.gateway.follow;

import io.cardea.gateway.broker.TopicNames;
import io.cardea.gateway.freshness.CopyBoard.TopicView;
import io.cardea.gateway.freshness.CopyState;
import io.cardea.gateway.freshness.PartitionState;
import io.cardea.gateway.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/// How far all partitions are. A topic that the broker does not have just now still counts, as it stands on the disk.
final class Progress {

    private final Map<TopicPartition, FollowedPartition> partitions = new HashMap<>();
    private final Set<TopicPartition> present;

    private Progress(Set<TopicPartition> present) {
        this.present = present;
    }

    /// As it stands in the store, of which the broker has these partitions.
    static Progress restored(Store store, Set<TopicPartition> present) {
        Progress progress = new Progress(Set.copyOf(present));
        store.read(view -> {
            for (String topic : FollowedTopics.names()) {
                Positions.of(view, topic)
                        .forEach((partition, position) -> progress.partitions.put(
                                new TopicPartition(topic, partition), new FollowedPartition(position)));
            }
            return progress;
        });
        return progress;
    }

    /// The partitions that the broker has.
    Set<TopicPartition> present() {
        return present;
    }

    FollowedPartition at(TopicPartition partition) {
        FollowedPartition followed = partitions.get(partition);
        if (followed == null) {
            throw new IllegalStateException("not followed: " + partition);
        }
        return followed;
    }

    /// Everything before these offsets is applied.
    Map<TopicPartition, Long> applied() {
        return present.stream()
                .collect(Collectors.toMap(p -> p, p -> at(p).state().position()));
    }

    CopyState copy() {
        List<PartitionState> copied = TopicNames.COPIED.stream()
                .flatMap(topic -> of(topic).stream())
                .map(FollowedPartition::state)
                .toList();
        return CopyState.of(
                copied, TopicNames.COPIED.stream().noneMatch(topic -> of(topic).isEmpty()));
    }

    /// Whether every partition of the topic is read to the end that it had when the consumer connected.
    boolean hasRead(String topic) {
        Collection<FollowedPartition> of = of(topic);
        return !of.isEmpty()
                && of.stream().allMatch(partition -> partition.state().caughtUp());
    }

    /// Which reading of the topic this is; 0 while it is the first.
    int reading(String topic) {
        return of(topic).stream().mapToInt(FollowedPartition::reading).max().orElse(0);
    }

    /// @param lag of one partition, in records
    List<TopicView> views(ToLongFunction<TopicPartition> lag) {
        return FollowedTopics.names().stream().map(topic -> view(topic, lag)).toList();
    }

    private TopicView view(String topic, ToLongFunction<TopicPartition> lag) {
        Collection<FollowedPartition> of = of(topic);
        CopyState state = CopyState.of(of.stream().map(FollowedPartition::state).toList(), !of.isEmpty());
        return new TopicView(
                topic,
                of.size(),
                of.stream().mapToLong(partition -> partition.state().position()).sum(),
                present.stream()
                        .filter(p -> p.topic().equals(topic))
                        .mapToLong(lag)
                        .sum(),
                state.caughtUp() || hasRead(topic),
                state.asOf());
    }

    private List<FollowedPartition> of(String topic) {
        return partitions.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .map(Map.Entry::getValue)
                .toList();
    }
}
