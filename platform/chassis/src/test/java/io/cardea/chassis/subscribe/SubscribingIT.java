package io.cardea.chassis.subscribe;

import static io.cardea.testing.cases.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.KnownCompany;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class SubscribingIT {

    private static final String TOPIC = "sample.notes";
    private static final String DEAD = "sample.notes.sample-service.dead";

    private final KnownCompany company = KnownCompany.inOslo();
    private final KafkaProbe kafka = KafkaProbe.running();

    @Inject
    Pool pool;

    @Test
    void a_record_is_applied() {
        UUID note = UUID.randomUUID();

        kafka.publish(edited(note, 1, "one"));

        becomes(note, new Copy("one", 1, 1));
    }

    @Test
    void a_record_that_comes_twice_is_applied_once() {
        UUID note = UUID.randomUUID();

        kafka.publish(edited(note, 1, "one"), edited(note, 1, "one"), edited(note, 2, "two"), edited(note, 1, "one"));

        becomes(note, new Copy("two", 2, 2));
    }

    @Test
    void an_older_version_never_replaces_a_newer_one() {
        UUID note = UUID.randomUUID();
        kafka.publish(edited(note, 5, "five"));
        becomes(note, new Copy("five", 5, 1));

        UUID marker = UUID.randomUUID();
        kafka.publish(edited(note, 4, "four"), edited(marker, 1, "after"));
        eventuallyEverywhere(marker);

        assertThat(copy(note)).isEqualTo(new Copy("five", 5, 1));
    }

    @Test
    void poison_is_set_aside_with_its_reason_and_the_channel_goes_on() {
        UUID note = UUID.randomUUID();
        UUID poison = UUID.randomUUID();

        kafka.publish(edited(poison, 1, "poison"), edited(note, 1, "good"));

        becomes(note, new Copy("good", 1, 1));
        eventually(() -> assertThat(buried(poison))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.headers().get("dead_reason")).contains("cannot stand")));
        assertThat(copy(poison)).isNull();
    }

    @Test
    void bytes_that_are_no_event_are_set_aside_too() {
        UUID note = UUID.randomUUID();
        var noHeaders = new TopicRecord(TOPIC, note.toString(), Map.of(), "{}".getBytes(UTF_8));
        var good = edited(note, 1, "good");
        var notJson = new TopicRecord(TOPIC, note.toString(), new HashMap<>(good.headers()), new byte[] {1, 2});

        kafka.publish(noHeaders, notJson, edited(note, 2, "two"));

        becomes(note, new Copy("two", 2, 1));
        eventually(() -> assertThat(buried(note)).hasSize(2));
    }

    @Test
    void one_bad_record_among_many_costs_only_itself() {
        List<UUID> notes =
                IntStream.range(0, 200).mapToObj(i -> UUID.randomUUID()).toList();
        UUID poison = notes.get(77);

        kafka.publish(notes.stream()
                .map(note -> edited(note, 1, note.equals(poison) ? "poison" : "good"))
                .toArray(TopicRecord[]::new));

        eventually(() -> assertThat(notes.stream().filter(n -> copy(n) != null)).hasSize(199));
        eventually(() -> assertThat(buried(poison)).hasSize(1));
    }

    /// Partitions are read independently, so an end marker goes to each of them.
    private void eventuallyEverywhere(UUID marker) {
        becomes(marker, new Copy("after", 1, 1));
        List<UUID> markers =
                IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        kafka.publish(markers.stream().map(m -> edited(m, 1, "after")).toArray(TopicRecord[]::new));
        markers.forEach(m -> becomes(m, new Copy("after", 1, 1)));
    }

    private TopicRecord edited(UUID note, long version, String text) {
        String body = "{\"change\":{},\"state\":{\"text\":\"%s\",\"edits\":%d,\"new\":true}}".formatted(text, version);
        return TopicRecord.event(TOPIC, "cardea.note.text-edited.v1", company.id(), note, version, Instant.EPOCH, body);
    }

    private List<TopicRecord> buried(UUID note) {
        return kafka.read(DEAD, letter -> note.toString().equals(letter.key()));
    }

    private void becomes(UUID note, Copy expected) {
        eventually(() -> assertThat(copy(note)).isEqualTo(expected));
    }

    private @Nullable Copy copy(UUID note) {
        var rows = pool.preparedQuery("select text, edits, applied from note_copies where note = $1")
                .execute(Tuple.of(note))
                .await()
                .atMost(Duration.ofSeconds(5));
        var row = rows.iterator();
        if (!row.hasNext()) {
            return null;
        }
        var one = row.next();
        return new Copy(one.getString(0), one.getInteger(1), one.getInteger(2));
    }

    private record Copy(String text, int edits, int applied) {}
}
