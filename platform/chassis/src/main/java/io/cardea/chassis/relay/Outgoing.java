package io.cardea.chassis.relay;

import io.cardea.chassis.kafka.Envelope;
import io.cardea.chassis.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A journal row on its way: to the internal topic, and to the feed of its company.
record Outgoing(long seq, String topic, Envelope envelope, String body, String feedBody) {

    List<ProducerRecord<String, byte[]>> records() {
        return Stream.of(record(topic, body), record(feed(), feedBody)).toList();
    }

    Set<String> topics() {
        return Set.of(topic, feed());
    }

    private String feed() {
        return Topics.feedOf(envelope.company());
    }

    private ProducerRecord<String, byte[]> record(String to, String value) {
        var record = new ProducerRecord<>(to, envelope.subject().toString(), value.getBytes(StandardCharsets.UTF_8));
        envelope.writeTo(record.headers());
        return record;
    }
}
