package io.cardea.chassis.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TakingUrgentRecordsTest {

    private final Urgency atTheDoor = urgency(new Taker("cards", true), new Taker("passages", false));

    @Test
    void a_batch_with_one_record_for_somebody_in_a_hurry_is_urgent() {
        assertThat(atTheDoor.isAmong(records("passages", "cards", "passages"))).isTrue();
    }

    @Test
    void a_batch_with_none_is_not() {
        assertThat(atTheDoor.isAmong(records("passages", "passages"))).isFalse();
    }

    @Test
    void only_a_service_with_somebody_in_a_hurry_looks_again_and_again() {
        assertThat(atTheDoor.isEver()).isTrue();
        assertThat(urgency(new Taker("passages", false)).isEver()).isFalse();
    }

    private static Urgency urgency(Subscriber<?>... subscribers) {
        return Urgency.of(List.of(subscribers));
    }

    private static List<ConsumerRecord<String, byte[]>> records(String... topics) {
        return Stream.of(topics)
                .map(topic -> new ConsumerRecord<>(topic, 0, 0, "key", new byte[0]))
                .toList();
    }

    private record Taker(String topic, boolean isUrgent) implements Subscriber<Object> {

        @Override
        public Class<Object> reads() {
            return Object.class;
        }

        @Override
        public Uni<Void> apply(Tx tx, Received<Object> record) {
            return Uni.createFrom().voidItem();
        }
    }
}
