package io.cardea.gateway.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cardea.gateway.Facts;
import io.cardea.gateway.Mutations;
import io.cardea.gateway.broker.EnvelopeOverKafka;
import io.cardea.gateway.copy.Bringing;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.Touched;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Whatever stands in a topic. As a regression test by its inputs, and with `JAZZER_FUZZ=1` by Jazzer.
class FuzzingMessagesTest {

    private static final int FEW = 500;

    @FuzzTest(maxDuration = "2m")
    void a_record_is_applied_whole_or_set_aside(byte[] body) {
        for (String topic : FollowedTopics.names()) {
            Incoming incoming = Interpretation.of(record(topic, body));
            Store store = new InMemoryStore();
            CopyInMemory copy = new CopyInMemory();
            Bringing.fill(store, copy);
            Touched touched = Touched.nothing();

            store.write(view -> {
                Application.apply(view, incoming, 1, Facts.NOW, touched);
                return view;
            });

            // What was written can be read.
            copy.refresh(store, touched);
            Bringing.fill(store, copy);
            assertThat(copy.contents()).isNotNull();
        }
    }

    @Test
    void the_same_holds_for_messages_that_are_nearly_right() {
        Mutations.of(Examples.bodies()).check(FEW, this::a_record_is_applied_whole_or_set_aside);
    }

    private static ConsumerRecord<String, byte[]> record(String topic, byte[] body) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(topic, 0, 0, Facts.CARD.toString(), body);
        new EnvelopeOverKafka(
                        Facts.CARD, "cardea.any.changed.v1", "/test", Facts.CARD, Facts.NOW, Facts.COMPANY, 7, "test")
                .writeTo(record.headers());
        return record;
    }
}
