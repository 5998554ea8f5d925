package io.cardea.gateway.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of `GET /v1/gateway/state`.
///
/// @param connected whether the topics are being followed just now
@JsonInclude(JsonInclude.Include.NON_NULL)
record GatewayState(
        String gateway,
        Freshness.State state,
        @Nullable Instant asOf,
        boolean connected,
        List<TopicState> topics,
        LedgerState ledger,
        Counts counts,
        MemoryState memory,
        ConnectionState connections) {

    /// @param open controllers that hold a connection
    /// @param unacknowledged gates that staff has locked down, released or put back, and whose
    ///     controllers have not said that they heard
    record ConnectionState(long open, long unacknowledged) {}

    /// @param applied how many records of it are behind us
    /// @param lag how many are before us, as of the last fetch
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TopicState(
            String topic,
            int partitions,
            long applied,
            long lag,
            boolean caughtUp,
            @Nullable Instant asOf) {}

    /// @param backlog passages that are not published yet
    /// @param rejected records that could not be applied and are not in the dead-letter topic yet
    record LedgerState(long backlog, long rejected) {}

    /// @param passes what passes take of the heap, in bytes
    /// @param most what they may take of it
    /// @param full whether there was no room for one; then cards that are new since are not known
    record MemoryState(long passes, long most, boolean full) {

        static MemoryState of(CopyInMemory.Memory memory) {
            return new MemoryState(memory.passes(), memory.most(), memory.full());
        }
    }

    record Counts(long passes, long gates, long companies, long passages, long pendingUses) {}

    static List<TopicState> topics(CopyBoard.Posting posting) {
        return posting.topics().stream()
                .map(topic -> new TopicState(
                        topic.topic(),
                        topic.partitions(),
                        topic.applied(),
                        topic.lag(),
                        topic.caughtUp(),
                        topic.asOf()))
                .toList();
    }

    static LedgerState ledger(Reading store) {
        return new LedgerState(store.count(Table.OUTBOX), store.count(Table.REJECTED));
    }

    static Counts counts(Reading store) {
        return new Counts(
                store.count(Table.PASSES),
                store.count(Table.GATES),
                store.count(Table.COMPANIES),
                store.count(Table.DECISIONS),
                store.count(Table.PENDING));
    }
}
