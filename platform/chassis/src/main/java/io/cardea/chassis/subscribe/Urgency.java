package io.cardea.chassis.subscribe;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The topics that somebody in a hurry takes.
record Urgency(Set<String> topics) {

    static Urgency of(List<? extends Subscriber<?>> subscribers) {
        return new Urgency(subscribers.stream()
                .filter(Subscriber::isUrgent)
                .map(Subscriber::topic)
                .collect(Collectors.toSet()));
    }

    boolean isEver() {
        return !topics.isEmpty();
    }

    boolean isAmong(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().anyMatch(raw -> topics.contains(raw.topic()));
    }
}
