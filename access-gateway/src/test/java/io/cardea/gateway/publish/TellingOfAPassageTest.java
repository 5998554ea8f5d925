package io.cardea.gateway.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.gateway.Facts;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class TellingOfAPassageTest {

    private static final UUID DECISION = UUID.fromString("00000000-0000-7000-8000-00000000dec1");

    private final OutgoingRecords records = new OutgoingRecords("gateway-1");

    @Test
    void it_goes_to_the_topic_and_to_the_companys_own_feed() {
        assertThat(records.of(passage()))
                .extracting(ProducerRecord::topic)
                .containsExactly("access.passages", "feed." + Facts.COMPANY);
        assertThat(records.of(passage())).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(DECISION.toString());
            assertThat(attribute(record, "ce_subject")).isEqualTo(DECISION.toString());
            assertThat(attribute(record, "ce_type")).isEqualTo("cardea.passage.decided.v1");
            assertThat(attribute(record, "ce_source")).isEqualTo("/access-gateway");
            assertThat(attribute(record, "ce_company")).isEqualTo(Facts.COMPANY.toString());
            assertThat(attribute(record, "ce_sequence")).isEqualTo("1");
            assertThat(attribute(record, "ce_time")).isEqualTo(Facts.NOW.toString());
            assertThat(attribute(record, "ce_actor")).isEqualTo(Facts.GATE.toString());
        });
    }

    @Test
    void told_again_after_a_crash_between_the_acknowledgement_and_the_mark_it_is_the_same_event() {
        ProducerRecord<String, byte[]> once = records.of(passage()).getFirst();
        ProducerRecord<String, byte[]> again = records.of(passage()).getFirst();

        assertThat(again.headers()).isEqualTo(once.headers());
        assertThat(again.value()).isEqualTo(once.value());
    }

    @Test
    void the_confirmation_is_another_event_of_the_same_passage() {
        ProducerRecord<String, byte[]> decided = records.of(passage()).getFirst();
        ProducerRecord<String, byte[]> confirmed =
                records.of(passage().confirmed(true)).getFirst();

        assertThat(confirmed.key()).isEqualTo(decided.key());
        assertThat(attribute(confirmed, "ce_id")).isNotEqualTo(attribute(decided, "ce_id"));
        assertThat(attribute(confirmed, "ce_type")).isEqualTo("cardea.passage.confirmed.v1");
        assertThat(attribute(confirmed, "ce_sequence")).isEqualTo("2");
    }

    @Test
    void a_poisoned_record_goes_to_the_dead_letters_as_it_came_and_with_the_reason() {
        Rejected rejected = new Rejected(
                "identity.gates",
                3,
                41,
                "key",
                new byte[] {1},
                List.of(new Rejected.Attribute("ce_id", "x".getBytes(StandardCharsets.UTF_8))),
                "state.site is missing");

        ProducerRecord<String, byte[]> letter = records.of(rejected);

        assertThat(letter.topic()).isEqualTo("identity.gates.access-gateway.dead");
        assertThat(letter.key()).isEqualTo("key");
        assertThat(letter.value()).containsExactly(1);
        assertThat(attribute(letter, "ce_id")).isEqualTo("x");
        assertThat(attribute(letter, "dead_reason")).isEqualTo("state.site is missing");
        assertThat(attribute(letter, "dead_partition")).isEqualTo("3");
        assertThat(attribute(letter, "dead_offset")).isEqualTo("41");
    }

    private static Passage passage() {
        return new Passage(
                DECISION,
                Facts.scan(Gate.Direction.IN, Facts.NOW),
                new Passage.Holder(Facts.CARD, Facts.SUBSCRIPTION, Facts.MEMBER, 3),
                new Passage.Ruling(null, true, new Freshness(Freshness.State.LIVE, Facts.NOW), null),
                new Passage.Outcome(false, null, 1, null),
                null,
                8,
                1);
    }

    private static String attribute(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
