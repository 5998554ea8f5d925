package io.cardea.gateway.follow;

import io.cardea.gateway.broker.Topics;
import io.cardea.gateway.problem.Problem;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// How many records are in Kafka that are not applied yet, asked of the broker at this moment.
@Singleton
public class Lag {

    private final Follower follower;
    private final Topics topics;

    Lag(Follower follower, Topics topics) {
        this.follower = follower;
        this.topics = topics;
    }

    /// Blocks for a round trip.
    ///
    /// @throws Problem when there is no connection, and so nobody can say
    public long total() {
        try {
            Map<TopicPartition, Long> known = following();
            Map<TopicPartition, Long> ends = topics.ends(known.keySet());
            // What was applied while the broker was asked is no lag.
            Map<TopicPartition, Long> applied = following();
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - applied.getOrDefault(end.getKey(), 0L)))
                    .sum();
        } catch (KafkaException e) {
            throw Problem.of("gateway.broker-unreachable", "Kafka does not say what is still to come.");
        }
    }

    private Map<TopicPartition, Long> following() {
        Map<TopicPartition, Long> applied = follower.applied();
        if (applied == null) {
            throw Problem.of("gateway.broker-unreachable", "This gateway does not follow its topics just now.");
        }
        return applied;
    }
}
