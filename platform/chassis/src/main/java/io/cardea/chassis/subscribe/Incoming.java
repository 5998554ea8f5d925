package io.cardea.chassis.subscribe;

import io.cardea.chassis.json.Json;
import io.cardea.chassis.kafka.Envelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record as it came, with its envelope; the body is read by whoever applies it.
record Incoming(ConsumerRecord<String, byte[]> raw, Envelope envelope) {

    <T> Received<T> read(Json json, Class<T> type) {
        return new Received<>(
                envelope.id(),
                envelope.type(),
                envelope.company(),
                envelope.subject(),
                envelope.sequence(),
                envelope.time(),
                envelope.actor(),
                envelope.traceparent(),
                json.readTolerantly(raw.value(), type));
    }
}
