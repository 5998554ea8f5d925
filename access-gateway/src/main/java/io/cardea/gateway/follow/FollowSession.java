package io.cardea.gateway.follow;

import io.cardea.gateway.broker.TopicNames;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.Touched;
import io.cardea.gateway.freshness.PartitionState;
import io.cardea.gateway.revocation.ReportOvertaken;
import io.cardea.gateway.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Follows a fixed set of partitions, from their stored positions on.
final class FollowSession {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final Progress progress;
    private final Store store;
    private final CopyInMemory copy;
    private final FollowSettings settings;
    private final InstantSource realTime;
    private final ReportOvertaken reportOvertaken;

    FollowSession(
            Consumer<String, byte[]> consumer,
            Progress progress,
            Store store,
            CopyInMemory copy,
            FollowSettings settings,
            InstantSource realTime,
            ReportOvertaken reportOvertaken) {
        this.consumer = consumer;
        this.progress = progress;
        this.store = store;
        this.copy = copy;
        this.settings = settings;
        this.realTime = realTime;
        this.reportOvertaken = reportOvertaken;
    }

    /// Goes to the stored positions, and notes where the partitions end now. Returns a topic whose position is lost,
    /// if there is one: then nothing was begun.
    @Nullable
    String connect() {
        consumer.assign(progress.present());
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(progress.present());
        Map<TopicPartition, Long> ends = consumer.endOffsets(progress.present());
        for (TopicPartition partition : progress.present()) {
            FollowedPartition at = progress.at(partition);
            long beginning = beginnings.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, 0L);
            long next = at.storedNext() == Position.BEGINNING ? first(partition, beginning, end) : at.storedNext();
            if (next < beginning || next > end) {
                return partition.topic();
            }
            consumer.seek(partition, next);
            at.become(at.state().advancedTo(next).connected(end));
        }
        return null;
    }

    /// Takes what has come, and applies it. Returns how many records meant something.
    int takeNext() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        // Whoever was decided on by a pass that the last records replaced is in the ledger by now.
        reportOvertaken.report(realTime.instant(), true);
        int meant = new ReadAhead<>(records, settings.batch(), Interpretation::of).applied(this::apply);
        // Compaction leaves holes: the consumer may be further than the last record that it gave.
        for (TopicPartition partition : progress.present()) {
            FollowedPartition at = progress.at(partition);
            at.become(at.state().advancedTo(consumer.position(partition)));
        }
        return meant;
    }

    private long first(TopicPartition partition, long beginning, long end) {
        if (!partition.topic().equals(TopicNames.PASSAGES)) {
            return beginning;
        }
        long since = realTime.instant().minus(settings.peersLookBack()).toEpochMilli();
        var found = consumer.offsetsForTimes(Map.of(partition, since)).get(partition);
        // Nothing since then: whatever is in it is too old to matter.
        return found == null ? end : found.offset();
    }

    private int apply(List<ConsumerRecord<String, byte[]>> records, List<Incoming> incoming) {
        Instant now = realTime.instant();
        Map<TopicPartition, PartitionState> after = after(records, incoming);
        Touched touched = Touched.nothing();
        store.write(view -> {
            for (int i = 0; i < records.size(); i++) {
                int reading = progress.at(partition(records.get(i))).reading();
                Application.apply(view, incoming.get(i), reading, now, touched);
            }
            after.forEach((partition, state) -> Positions.put(
                    view,
                    partition.topic(),
                    partition.partition(),
                    progress.at(partition).positionAt(state)));
            return records.size();
        });
        copy.refresh(store, touched);
        reportOvertaken.report(realTime.instant(), false);
        after.forEach((partition, state) -> progress.at(partition).become(state));
        return (int) incoming.stream().filter(FollowSession::meansSomething).count();
    }

    private Map<TopicPartition, PartitionState> after(
            List<ConsumerRecord<String, byte[]>> batch, List<Incoming> incoming) {
        Map<TopicPartition, PartitionState> after = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            TopicPartition partition = partition(batch.get(i));
            long offset = batch.get(i).offset();
            Instant lowWater = incoming.get(i) instanceof Incoming.Heartbeat(Instant said) ? said : null;
            PartitionState before =
                    after.getOrDefault(partition, progress.at(partition).state());
            after.put(partition, FollowedPartition.after(before, offset, lowWater));
        }
        return after;
    }

    private static boolean meansSomething(Incoming incoming) {
        return !(incoming instanceof Incoming.Heartbeat || incoming instanceof Incoming.Irrelevant);
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
