package io.cardea.gateway.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.Pass;
import io.cardea.access.ZoneState;
import io.cardea.gateway.broker.TopicNames;
import io.cardea.stack.place.Checkout;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Reads the table of decisions that stands beside the contract of passes, from the message on. entitlement-service
/// explains its decisions by the same table, so what it explains is what a gate does.
class AgreeingWithExplanationsTest {

    private static final String TABLE = "contracts/events/entitlement.passes/decisions.json";

    @TestFactory
    Stream<DynamicTest> every_case_of_the_table_is_decided_as_it_says() throws IOException {
        var table = new ObjectMapper()
                .readTree(Checkout.find().root().resolve(TABLE).toFile());
        return elements(table.path("cases"))
                .map(given -> DynamicTest.dynamicTest(given.path("name").asText(), () -> decidesAsItSays(given)));
    }

    private static void decidesAsItSays(JsonNode given) {
        var pass = pass(given);
        var gate = gate(given.path("gate"));
        var zone = new ZoneState(given.path("pendingUses").asInt());
        assertThat(elements(given.path("decisions"))).isNotEmpty().allSatisfy(line -> {
            var decision =
                    Door.decide(pass, gate, zone, Instant.parse(line.path("at").asText()));
            assertThat(told(decision)).as(line.toString()).isEqualTo(expected(line));
        });
    }

    private static @Nullable Pass pass(JsonNode given) {
        if (!given.has("pass")) {
            return null;
        }
        var body = "{\"change\":{\"because\":\"card\"},\"state\":%s}".formatted(given.path("pass"));
        var published = new ConsumerRecord<>(TopicNames.PASSES, 0, 0, "key", body.getBytes(UTF_8));
        published
                .headers()
                .add("ce_company", UUID.randomUUID().toString().getBytes(UTF_8))
                .add("ce_sequence", given.path("version").asText().getBytes(UTF_8));
        assertThat(Interpretation.of(published)).isInstanceOf(Incoming.OfPass.class);
        return ((Incoming.OfPass) Interpretation.of(published)).packed().pass().pass();
    }

    private static Gate gate(JsonNode gate) {
        return new Gate(
                UUID.fromString(gate.path("site").asText()),
                Gate.Status.valueOf(gate.path("status").asText()),
                Gate.Direction.valueOf(gate.path("direction").asText()));
    }

    private static String told(Decision decision) {
        return switch (decision) {
            case Decision.Admitted(boolean counted) -> "ADMITTED counted=" + counted;
            case Decision.Refused(var reason) -> "REFUSED " + reason;
        };
    }

    private static String expected(JsonNode line) {
        return line.has("reason")
                ? "REFUSED " + line.path("reason").asText()
                : "ADMITTED counted=" + line.path("counted").asBoolean();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
