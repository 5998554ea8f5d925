package io.cardea.gateway.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.testing.cases.Eventually;
import io.cardea.testing.servers.TopicRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SurvivingOutagesIT extends GatewayOverKafka {

    private static final UUID CARD = UUID.randomUUID();
    private static final UUID PUNCH_CARD = UUID.randomUUID();

    @Override
    void publishFirst() {
        publishEverything(1);
    }

    @Test
    void decisions_survive_kill_nine_and_reach_the_topics_with_none_lost_and_none_counted_twice() throws IOException {
        Set<String> answered = new HashSet<>();
        int admitted = 0;
        try (Heart heart = new Heart(address)) {
            gateway.awaitState("LIVE");
            for (int life = 0; life < 3; life++) {
                for (int scan = 0; scan < 40; scan++) {
                    Facility.Door door = scan % 2 == 0 ? facility.left() : facility.right();
                    JsonNode answer = gateway.check(door, "punch card");
                    answered.add(answer.path("decision").asText());
                    admitted += answer.path("outcome").asText().equals("ADMITTED") ? 1 : 0;
                }
                gateway.kill();
                gateway = new GatewayProcess(folder, address);
            }
            gateway.awaitState("LIVE");
            gateway.awaitNothingLeftToTell();
        }

        assertThat(admitted).isEqualTo(3);
        assertThat(answered).hasSize(120);
        for (String topic : List.of("access.passages", "feed." + facility.company())) {
            List<TopicRecord> told = probe.read(topic);
            assertThat(keys(told)).containsExactlyInAnyOrderElementsOf(answered);
            assertThat(spent(told)).hasSize(3);
        }
    }

    @Test
    void without_kafka_a_restarted_gateway_decides_and_catches_up_when_it_is_back() throws IOException {
        try (Heart heart = new Heart(address)) {
            gateway.awaitState("LIVE");
        }
        kafka.close();
        gateway.kill();

        gateway = new GatewayProcess(folder, address);
        JsonNode answer = gateway.check(facility.left(), "card");
        assertThat(answer.path("outcome").asText()).isEqualTo("ADMITTED");
        assertThat(answer.at("/freshness/state").asText()).isEqualTo("WARM");
        assertThat(gateway.quiescence(facility).path("code").asText()).isEqualTo("gateway.broker-unreachable");

        kafka = startKafka();
        probe.publish(facility.pass(CARD, "card", "BLOCKED", 2));
        try (Heart heart = new Heart(address)) {
            // On a fast machine a beat from before the outage is fresh enough for LIVE, and says nothing of this.
            Eventually.eventually(() -> assertThat(reason("card")).isEqualTo("CARD_BLOCKED"));
            gateway.awaitState("LIVE");
            gateway.awaitNothingLeftToTell();
        }
        assertThat(gateway.check(facility.left(), "card").path("reason").asText())
                .isEqualTo("CARD_BLOCKED");
        assertThat(keys(probe.read("access.passages")))
                .contains(answer.path("decision").asText());
    }

    @Test
    void kafkas_data_may_be_lost_and_refilled_and_nothing_goes_back() throws IOException {
        String told;
        try (Heart heart = new Heart(address)) {
            gateway.awaitState("LIVE");
            probe.publish(facility.pass(CARD, "card", "BLOCKED", 5));
            Eventually.eventually(() -> assertThat(reason("card")).isEqualTo("CARD_BLOCKED"));
            told = ask("punch card").path("decision").asText();
            gateway.awaitNothingLeftToTell();
        }
        kafka.closeAndForget();
        kafka = startKafka();

        assertThat(reason("card")).isEqualTo("CARD_BLOCKED");
        // An old version comes first, as from an old backup; it must not unblock the card.
        publishEverything(3);
        probe.publish(facility.pass(UUID.randomUUID(), "a new card", "ACTIVE", 1));
        try (Heart heart = new Heart(address)) {
            gateway.awaitState("LIVE");
            Eventually.within(Duration.ofSeconds(30))
                    .holds(() -> assertThat(reason("a new card")).isEqualTo(""));
            Eventually.within(Duration.ofSeconds(30))
                    .holds(() -> assertThat(lag()).isZero());
            gateway.awaitNothingLeftToTell();
        }
        assertThat(reason("card")).isEqualTo("CARD_BLOCKED");
        assertThat(keys(probe.read("access.passages"))).contains(told);
    }

    @Test
    void poison_is_set_aside_with_its_reason_and_the_next_record_is_applied() throws IOException {
        try (Heart heart = new Heart(address)) {
            gateway.awaitState("LIVE");
            probe.publish(
                    TopicRecord.event(
                            "entitlement.passes",
                            "cardea.pass.computed.v1",
                            facility.company(),
                            CARD,
                            2,
                            java.time.Instant.EPOCH,
                            "{\"state\":17}"),
                    facility.pass(CARD, "card", "BLOCKED", 3));

            Eventually.eventually(() -> assertThat(reason("card")).isEqualTo("CARD_BLOCKED"));
            Eventually.within(Duration.ofSeconds(20))
                    .holds(() -> assertThat(probe.read("entitlement.passes.access-gateway.dead"))
                            .singleElement()
                            .satisfies(letter -> assertThat(letter.headers().get("dead_reason"))
                                    .isNotBlank()));
        }
    }

    private void publishEverything(long version) {
        List<TopicRecord> records = new ArrayList<>(List.of(facility.records()));
        records.add(facility.pass(CARD, "card", "ACTIVE", version));
        records.add(facility.counted(PUNCH_CARD, "punch card", 3, version));
        probe.publish(records.toArray(TopicRecord[]::new));
    }

    private JsonNode ask(String credential) {
        try {
            return gateway.check(facility.left(), credential);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String reason(String credential) {
        return ask(credential).path("reason").asText();
    }

    private long lag() {
        try {
            return gateway.quiescence(facility).path("lag").asLong(-1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> keys(List<TopicRecord> told) {
        return told.stream().map(TopicRecord::key).collect(Collectors.toSet());
    }

    private static Set<String> spent(List<TopicRecord> told) {
        return told.stream()
                .filter(record -> record.body().at("/state/spent").asBoolean())
                .map(TopicRecord::key)
                .collect(Collectors.toSet());
    }
}
