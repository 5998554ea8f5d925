package io.cardea.chassis.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// The offsets that this process has committed, of the partitions that are its own. Another replica's have to be asked
/// for.
@ApplicationScoped
class Reached implements ConsumerRebalanceListener {

    private final Set<TopicPartition> mine = ConcurrentHashMap.newKeySet();
    private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        mine.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(mine::remove);
        partitions.forEach(committed::remove);
    }

    /// Nothing is known any more.
    void forget() {
        mine.clear();
        committed.clear();
    }

    /// These have been applied, and their offsets are committed. Offsets may fall where Kafka's data was lost.
    void committed(Collection<ConsumerRecord<String, byte[]>> records) {
        records.forEach(
                record -> committed.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1));
    }

    /// What the broker has said, for the partitions of which nothing has come yet.
    void learned(Map<TopicPartition, OffsetAndMetadata> said) {
        mine.forEach(partition -> {
            OffsetAndMetadata offset = said.get(partition);
            committed.putIfAbsent(partition, offset == null ? 0 : offset.offset());
        });
    }

    /// What is known now.
    Map<TopicPartition, Long> known() {
        return new HashMap<>(committed);
    }
}
