package io.cardea.gateway.follow;

import io.cardea.gateway.broker.TopicNames;
import io.cardea.gateway.broker.Topics;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Writing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Brings the stored positions in line with the topics that exist now.
final class FollowedTopics {

    private static final Logger LOG = Logger.getLogger(FollowedTopics.class);

    private FollowedTopics() {}

    static List<String> names() {
        List<String> names = new ArrayList<>(TopicNames.COPIED);
        names.add(TopicNames.PASSAGES);
        return names;
    }

    /// Gives every partition of these topics a position. One that had none, or whose topic is another one than before,
    /// is to be read from its beginning.
    static Set<TopicPartition> align(Store store, Map<String, Topics.Identity> topics) {
        Set<TopicPartition> partitions = new HashSet<>();
        topics.forEach((topic, identity) -> {
            store.write(view -> align(view, topic, identity));
            for (int partition = 0; partition < identity.partitions(); partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        });
        return partitions;
    }

    /// The broker no longer has the stored position: the whole topic is to be read anew.
    static void readAnew(Store store, String topic) {
        LOG.warnf("The broker has lost the position, and the topic is read anew topic=%s", topic);
        store.write(view -> {
            Map<Integer, Position> stored = Positions.of(view, topic);
            UUID id = stored.values().iterator().next().topicId();
            return restart(view, topic, new Topics.Identity(id, stored.size()), stored);
        });
    }

    private static int align(Writing view, String topic, Topics.Identity identity) {
        Map<Integer, Position> stored = Positions.of(view, topic);
        boolean isSame = stored.size() == identity.partitions()
                && stored.values().stream()
                        .allMatch(position -> position.topicId().equals(identity.id()));
        if (isSame) {
            return 0;
        }
        if (!stored.isEmpty()) {
            LOG.warnf("The topic is another one than before, and is read anew topic=%s", topic);
        }
        return restart(view, topic, identity, stored);
    }

    private static int restart(Writing view, String topic, Topics.Identity identity, Map<Integer, Position> stored) {
        int reading = stored.values().stream().mapToInt(Position::reading).max().orElse(-1) + 1;
        for (int partition = 0; partition < identity.partitions(); partition++) {
            Position before = stored.get(partition);
            Position anew = before == null
                    ? new Position(identity.id(), reading, Position.BEGINNING, false, null)
                    : new Position(identity.id(), reading, Position.BEGINNING, before.complete(), before.lowWater());
            Positions.put(view, topic, partition, anew);
        }
        return reading;
    }
}
