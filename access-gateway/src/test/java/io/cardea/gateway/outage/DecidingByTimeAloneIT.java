package io.cardea.gateway.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.stack.kafka.KafkaNode;
import io.cardea.stack.kafka.KafkaSettings;
import io.cardea.stack.process.Ports;
import io.cardea.testing.cases.Eventually;
import io.cardea.testing.servers.KafkaProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Validity needs no events: with nothing behind it, the gateway is right at every instant that somebody names.
class DecidingByTimeAloneIT {

    private static final UUID CARD = UUID.randomUUID();
    private static final UUID OFF_PEAK = UUID.randomUUID();

    @TempDir
    private Path folder;

    private final int port = Ports.free();
    private final String address = "127.0.0.1:" + port;
    private final Facility facility = Facility.anywhere();
    private final KafkaProbe probe = new KafkaProbe(address);

    @Test
    void a_broker_that_is_gone_changes_no_answer_at_any_boundary() throws IOException {
        KafkaNode kafka =
                KafkaNode.start(new KafkaSettings(folder.resolve("kafka"), port, 0, folder.resolve("kafka.log")));
        try (GatewayProcess gateway = new GatewayProcess(folder, address)) {
            learn(gateway);
            kafka.close();
            answersRight(gateway);
            gateway.kill();
        }

        try (GatewayProcess again = new GatewayProcess(folder, address)) {
            answersRight(again);
        } finally {
            kafka.close();
        }
    }

    private void learn(GatewayProcess gateway) throws IOException {
        probe.publish(facility.records());
        probe.publish(facility.openOnWeekdays(facility.right(), 2));
        probe.publish(
                facility.frozen(CARD, "card", "2026-06-10T00:00:00Z", "2026-06-20T00:00:00Z", 1),
                facility.offPeak(OFF_PEAK, "off-peak", 1));
        try (Heart heart = new Heart(address)) {
            gateway.awaitState("LIVE");
            Eventually.eventually(() -> assertThat(reason(gateway, facility.left(), "off-peak", "2026-06-01T12:00:00Z"))
                    .isEmpty());
            Eventually.eventually(() -> assertThat(reason(gateway, facility.right(), "card", "2026-06-06T12:00:00Z"))
                    .isEqualTo("GATE_CLOSED"));
        }
    }

    private void answersRight(GatewayProcess gateway) throws IOException {
        answers(gateway, facility.left(), "card", "2026-06-10T00:00:00Z", "", "FROZEN");
        answers(gateway, facility.left(), "card", "2026-06-20T00:00:00Z", "FROZEN", "");
        answers(gateway, facility.left(), "card", "2027-01-01T00:00:00Z", "", "EXPIRED");
        answers(gateway, facility.left(), "card", "2026-01-01T00:00:00Z", "NOT_STARTED", "");
        // Six to four in Oslo, the Monday after the clocks were put forward.
        answers(gateway, facility.left(), "off-peak", "2026-03-30T04:00:00Z", "OUTSIDE_HOURS", "");
        answers(gateway, facility.left(), "off-peak", "2026-03-30T14:00:00Z", "", "OUTSIDE_HOURS");
        answers(gateway, facility.right(), "card", "2026-06-05T20:00:00Z", "", "GATE_CLOSED");
        answers(gateway, facility.right(), "card", "2026-06-08T04:00:00Z", "GATE_CLOSED", "");
    }

    /// One second before the boundary, and at it.
    private static void answers(
            GatewayProcess gateway, Facility.Door door, String credential, String boundary, String before, String from)
            throws IOException {
        String earlier = Instant.parse(boundary).minusSeconds(1).toString();
        assertThat(reason(gateway, door, credential, earlier))
                .as("%s a second before %s", credential, boundary)
                .isEqualTo(before);
        assertThat(reason(gateway, door, credential, boundary))
                .as("%s at %s", credential, boundary)
                .isEqualTo(from);
    }

    private static String reason(GatewayProcess gateway, Facility.Door door, String credential, String at) {
        try {
            JsonNode answer = gateway.checkAt(door, credential, at);
            assertThat(answer.has("outcome")).as(answer.toString()).isTrue();
            return answer.path("reason").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
