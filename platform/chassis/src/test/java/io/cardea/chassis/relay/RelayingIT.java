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
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class RelayingIT {

    private static final String TOPIC = "sample.notes";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final UUID company = UUID.randomUUID();
    private final UUID note = UUID.randomUUID();
    private final KafkaProbe kafka = KafkaProbe.running();

    @Inject
    Pool pool;

    @Inject
    Topics topics;

    @Inject
    KafkaSettings settings;

    @Inject
    RelaySettings relay;

    @Test
    void an_event_goes_to_its_topic_and_without_what_is_withheld_to_its_companys_feed() {
        new Journals(pool).write(company, note, 1);

        eventually(() -> assertThat(events(TOPIC)).singleElement().satisfies(event -> {
            assertThat(event.headers()).containsEntry("ce_company", company.toString());
            assertThat(event.body().at("/state/text").textValue()).isEqualTo("x");
        }));
        eventually(() -> assertThat(events("feed." + company)).singleElement().satisfies(event -> {
            assertThat(event.body().at("/state").has("text")).isFalse();
            assertThat(event.body().at("/state/edits").intValue()).isEqualTo(1);
        }));
    }

    @Test
    void a_transaction_that_commits_late_with_an_early_id_is_not_skipped() {
        var late = pool.getConnection().await().atMost(PATIENCE);
        var open = late.begin().await().atMost(PATIENCE);
        UUID lateNote = UUID.randomUUID();
        new Journals(late).write(company, lateNote, 1);
        new Journals(pool).write(company, note, 1);
        eventually(() -> assertThat(subjects()).containsExactly(note.toString()));

        open.commitAndAwait();
        late.closeAndAwait();

        eventually(() -> assertThat(subjects()).containsExactlyInAnyOrder(note.toString(), lateNote.toString()));
    }

    @Test
    void two_relays_at_once_are_one_leader_and_one_that_waits() throws InterruptedException {
        eventually(
                () -> assertThat(new OutboxInPostgres(pool, "/second").lead()).isFalse());

        write(100);

        eventually(() -> assertThat(new Journals(pool).unpublished(company)).isZero());
        assertThat(versions()).isEqualTo(upTo(100));
    }

    @Test
    void a_leader_that_loses_its_connection_is_followed_by_another_and_nothing_is_lost() {
        write(50);
        new Journals(pool).cutLeaders();
        IntStream.rangeClosed(51, 100).forEach(v -> new Journals(pool).write(company, note, v));

        eventually(() -> assertThat(new Journals(pool).unpublished(company)).isZero());
        assertThat(versions().stream().distinct().toList()).isEqualTo(upTo(100));
    }

    @Test
    void the_readers_of_a_topic_are_told_how_fresh_they_are() throws InterruptedException {
        var cycle = new RelayCycle(
                new OutboxInMemory(),
                new PublisherOverKafka(topics, settings.bootstrapServers(), "/test"),
                relay,
                InstantSource.system());

        cycle.turn();

        eventually(() -> assertThat(kafka.read(TOPIC, beat -> beat.type().startsWith("cardea.platform")))
                .extracting(TopicRecord::key)
                .contains("__hb-0", "__hb-1", "__hb-2", "__hb-3"));
    }

    private void write(int versions) {
        IntStream.rangeClosed(1, versions).forEach(v -> new Journals(pool).write(company, note, v));
    }

    private List<Long> versions() {
        return events(TOPIC).stream().map(TopicRecord::version).toList();
    }

    private static List<Long> upTo(long last) {
        return IntStream.rangeClosed(1, (int) last).mapToObj(i -> (long) i).toList();
    }

    private List<String> subjects() {
        return events(TOPIC).stream().map(TopicRecord::key).toList();
    }

    private List<TopicRecord> events(String topic) {
        return kafka.read(
                topic, event -> company.toString().equals(event.headers().get("ce_company")));
    }
}
