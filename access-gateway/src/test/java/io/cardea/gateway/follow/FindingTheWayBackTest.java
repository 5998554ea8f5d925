package io.cardea.gateway.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.gateway.Facts;
import io.cardea.gateway.broker.TopicNames;
import io.cardea.gateway.broker.Topics;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FindingTheWayBackTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);

    private final Store store = new InMemoryStore();

    @Test
    void a_topic_that_was_never_seen_is_read_from_its_beginning() {
        align(TopicNames.GATES, FIRST);

        assertThat(positions(TopicNames.GATES))
                .hasSize(2)
                .containsEntry(0, new Position(FIRST, 0, Position.BEGINNING, false, null));
    }

    @Test
    void the_same_topic_is_gone_on_with() {
        align(TopicNames.GATES, FIRST);
        Position applied = new Position(FIRST, 0, 41, true, Facts.NOW);
        put(TopicNames.GATES, 0, applied);

        align(TopicNames.GATES, FIRST);

        assertThat(positions(TopicNames.GATES)).containsEntry(0, applied);
    }

    @Test
    void a_recreated_topic_is_a_new_reading_and_what_was_whole_stays_so() {
        align(TopicNames.GATES, FIRST);
        put(TopicNames.GATES, 0, new Position(FIRST, 0, 41, true, Facts.NOW));

        align(TopicNames.GATES, SECOND);

        assertThat(positions(TopicNames.GATES))
                .containsEntry(0, new Position(SECOND, 1, Position.BEGINNING, true, Facts.NOW));
    }

    @Test
    void a_lost_position_is_a_new_reading_of_the_same_topic() {
        align(TopicNames.GATES, FIRST);
        put(TopicNames.GATES, 1, new Position(FIRST, 0, 41, true, Facts.NOW));

        FollowedTopics.readAnew(store, TopicNames.GATES);

        assertThat(positions(TopicNames.GATES))
                .containsEntry(1, new Position(FIRST, 1, Position.BEGINNING, true, Facts.NOW));
    }

    @Test
    void topics_whose_names_begin_alike_are_apart() {
        align("identity", FIRST);
        align("identity.gates", SECOND);

        assertThat(positions("identity").get(0)).extracting(Position::topicId).isEqualTo(FIRST);
    }

    @Test
    void a_whole_copy_stays_usable_while_the_broker_has_lost_its_topics() {
        for (String topic : TopicNames.COPIED) {
            align(topic, FIRST);
            put(topic, 0, new Position(FIRST, 0, 41, true, Facts.NOW));
            put(topic, 1, new Position(FIRST, 0, 41, true, Facts.NOW));
        }

        Progress progress = Progress.restored(store, Set.of());

        assertThat(progress.copy().at(Facts.NOW, Duration.ofDays(1)))
                .isEqualTo(new Freshness(Freshness.State.WARM, Facts.NOW));
    }

    @Test
    void a_topic_that_never_came_keeps_the_copy_cold() {
        align(TopicNames.PASSES, FIRST);
        put(TopicNames.PASSES, 0, new Position(FIRST, 0, 41, true, Facts.NOW));
        put(TopicNames.PASSES, 1, new Position(FIRST, 0, 41, true, Facts.NOW));

        Set<TopicPartition> present = Set.of(new TopicPartition(TopicNames.PASSES, 0));
        assertThat(Progress.restored(store, present).copy().complete()).isFalse();
    }

    private void align(String topic, UUID id) {
        FollowedTopics.align(store, Map.of(topic, new Topics.Identity(id, 2)));
    }

    private void put(String topic, int partition, Position position) {
        store.write(view -> {
            Positions.put(view, topic, partition, position);
            return 0;
        });
    }

    private Map<Integer, Position> positions(String topic) {
        return new HashMap<>(store.read(view -> Positions.of(view, topic)));
    }
}
