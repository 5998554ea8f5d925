package io.cardea.gateway.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.testing.cases.Eventually;
import io.cardea.testing.servers.TopicRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Somebody goes in by a pass that was revoked before, and the news of that comes afterwards.
class BeingOvertakenIT extends GatewayOverKafka {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final UUID CARD = UUID.randomUUID();
    private static final UUID LATER = UUID.randomUUID();

    @Override
    void publishFirst() {
        probe.publish(facility.records());
        probe.publish(facility.pass(CARD, "card", "ACTIVE", 1), facility.pass(LATER, "later", "ACTIVE", 1));
    }

    @Test
    void the_passage_is_reported_on_the_topics_and_to_staff_and_one_before_the_block_is_not() throws IOException {
        try (Heart heart = new Heart(address)) {
            gateway.awaitState("LIVE");
            String overtaken = goesIn("card");
            String rightful = goesIn("later");

            probe.publish(facility.blocked(LATER, "later", A_MINUTE, 2));
            probe.publish(facility.blocked(CARD, "card", A_MINUTE.negated(), 2));

            reportedEverywhere(overtaken);
            Eventually.eventually(
                    () -> assertThat(ask("later").path("reason").asText()).isEqualTo("CARD_BLOCKED"));
            gateway.awaitNothingLeftToTell();
            assertThat(reports("access.passages")).extracting(TopicRecord::key).doesNotContain(rightful);
            assertThat(gateway.decided(facility.left(), rightful).has("overtaken"))
                    .isFalse();
        }
    }

    @Test
    void a_gateway_that_was_dead_when_the_news_came_reports_it_once_it_lives_again() throws IOException {
        String overtaken;
        try (Heart heart = new Heart(address)) {
            gateway.awaitState("LIVE");
            overtaken = goesIn("card");
            gateway.kill();
            probe.publish(facility.blocked(CARD, "card", A_MINUTE.negated(), 2));

            gateway = new GatewayProcess(folder, address);

            reportedEverywhere(overtaken);
        }
    }

    private void reportedEverywhere(String decision) throws IOException {
        for (String topic : List.of("access.passages", "feed." + facility.company())) {
            Eventually.within(Duration.ofSeconds(30))
                    .holds(() -> assertThat(reports(topic)).singleElement().satisfies(report -> {
                        assertThat(report.key()).isEqualTo(decision);
                        assertThat(report.body().at("/state/outcome").asText()).isEqualTo("ADMITTED");
                        assertThat(report.body().at("/state/overtaken/reason").asText())
                                .isEqualTo("CARD_BLOCKED");
                        assertThat(report.body()
                                        .at("/state/overtaken/passVersion")
                                        .asLong())
                                .isEqualTo(2);
                    }));
        }
        JsonNode told = gateway.decided(facility.left(), decision);
        assertThat(told.at("/overtaken/reason").asText()).isEqualTo("CARD_BLOCKED");
    }

    private List<TopicRecord> reports(String topic) {
        return probe.read(topic).stream()
                .filter(record -> record.type().equals("cardea.passage.overtaken.v1"))
                .toList();
    }

    private String goesIn(String credential) {
        JsonNode answer = ask(credential);
        assertThat(answer.path("outcome").asText()).isEqualTo("ADMITTED");
        return answer.path("decision").asText();
    }

    private JsonNode ask(String credential) {
        try {
            return gateway.check(facility.left(), credential);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
