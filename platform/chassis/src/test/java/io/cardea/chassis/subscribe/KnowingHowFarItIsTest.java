package io.cardea.chassis.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KnowingHowFarItIsTest {

    private static final TopicPartition MINE = new TopicPartition("notes", 0);
    private static final TopicPartition YOURS = new TopicPartition("notes", 1);

    private final Reached reached = new Reached();

    KnowingHowFarItIsTest() {
        reached.onPartitionsAssigned(List.of(MINE));
    }

    @Test
    void what_was_committed_here_is_known() {
        reached.committed(List.of(record(4), record(5)));

        assertThat(reached.known()).isEqualTo(Map.of(MINE, 6L));
    }

    @Test
    void what_the_broker_says_is_believed_of_our_own_partitions_of_which_nothing_has_come() {
        reached.learned(Map.of(MINE, new OffsetAndMetadata(3), YOURS, new OffsetAndMetadata(9)));
        assertThat(reached.known()).isEqualTo(Map.of(MINE, 3L));

        reached.committed(List.of(record(3)));
        reached.learned(Map.of(MINE, new OffsetAndMetadata(3)));
        assertThat(reached.known()).isEqualTo(Map.of(MINE, 4L));
    }

    @Test
    void a_partition_that_was_never_read_is_at_its_beginning() {
        reached.learned(Map.of());

        assertThat(reached.known()).isEqualTo(Map.of(MINE, 0L));
    }

    @Test
    void what_another_replica_takes_over_is_not_known_any_more() {
        reached.committed(List.of(record(4)));

        reached.onPartitionsRevoked(List.of(MINE));
        reached.learned(Map.of(MINE, new OffsetAndMetadata(5)));

        assertThat(reached.known()).isEmpty();
    }

    @Test
    void offsets_fall_where_the_data_was_lost() {
        reached.committed(List.of(record(1000)));
        reached.committed(List.of(record(0)));

        assertThat(reached.known()).isEqualTo(Map.of(MINE, 1L));
    }

    private static ConsumerRecord<String, byte[]> record(long offset) {
        return new ConsumerRecord<>(MINE.topic(), MINE.partition(), offset, "key", new byte[0]);
    }
}
