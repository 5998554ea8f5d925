package io.cardea.chassis.relay;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.kafka.KafkaSettings;
import io.cardea.chassis.kafka.Topics;
import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestProfile(KilledRelayIT.NoRelayOfItsOwn.class)
class KilledRelayIT {

    @Inject
    Pool pool;

    @Inject
    Topics topics;

    @Inject
    KafkaSettings kafka;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String database;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @Test
    void a_relay_killed_between_ack_and_mark_costs_duplicates_and_loses_nothing() throws Exception {
        UUID company = UUID.randomUUID();
        UUID note = UUID.randomUUID();
        var journals = new Journals(pool);
        LongStream.rangeClosed(1, 20).forEach(version -> journals.write(company, note, version));

        assertThat(runAndDie()).isEqualTo(137);
        assertThat(journals.unpublished(company)).isEqualTo(20);
        turn();

        assertThat(journals.unpublished(company)).isZero();
        var once = LongStream.rangeClosed(1, 20).boxed().toList();
        assertThat(versions(note)).containsExactlyElementsOf(twice(once));
    }

    private void turn() throws InterruptedException {
        try (var outbox = new OutboxInPostgres(pool, "/after");
                var publisher = new PublisherOverKafka(topics, kafka.bootstrapServers(), "/after")) {
            eventually(() -> assertThat(outbox.lead()).isTrue());
            new RelayCycle(outbox, publisher, new WholeBatches(), InstantSource.system()).turn();
        }
    }

    private int runAndDie() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DyingAfterTheAck.class.getName(),
                        database,
                        user,
                        user,
                        kafka.bootstrapServers())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/dying-relay.log"))
                .start()
                .waitFor();
    }

    private static List<Long> twice(List<Long> once) {
        return Stream.concat(once.stream(), once.stream()).toList();
    }

    private static List<Long> versions(UUID note) {
        return KafkaProbe.running()
                .read("sample.notes", event -> note.toString().equals(event.key()))
                .stream()
                .map(TopicRecord::version)
                .toList();
    }

    public static final class NoRelayOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cardea.relay.enabled", "false");
        }
    }
}
