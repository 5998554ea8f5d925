package io.cardea.gateway.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cardea.gateway.broker.EnvelopeOverKafka;
import io.cardea.gateway.broker.TopicNames;
import io.cardea.gateway.health.Health;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Makes the records that tell of a passage, or set a poisoned one aside.
final class OutgoingRecords {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private final String gateway;

    OutgoingRecords(String gateway) {
        this.gateway = gateway;
    }

    /// For the internal topic, and for the company's partners. A passage carries no personal data, only ids.
    List<ProducerRecord<String, byte[]>> of(Passage passage) {
        PassageMessage message = PassageMessage.of(passage, gateway);
        byte[] body = json(message);
        EnvelopeOverKafka envelope = envelope(passage, message);
        return List.of(
                record(TopicNames.PASSAGES, envelope, body),
                record(TopicNames.feedOf(passage.company()), envelope, body));
    }

    ProducerRecord<String, byte[]> of(Health health) {
        HealthMessage message = HealthMessage.of(health, gateway);
        return record(TopicNames.GATE_HEALTH, message.envelope(health.company()), json(message));
    }

    ProducerRecord<String, byte[]> of(Rejected rejected) {
        var letter = new ProducerRecord<>(TopicNames.deadLettersOf(rejected.topic()), rejected.key(), rejected.value());
        rejected.headers().forEach(header -> letter.headers().add(header.name(), header.value()));
        letter.headers()
                .add("dead_reason", rejected.reason().getBytes(StandardCharsets.UTF_8))
                .add("dead_partition", Integer.toString(rejected.partition()).getBytes(StandardCharsets.UTF_8))
                .add("dead_offset", Long.toString(rejected.offset()).getBytes(StandardCharsets.UTF_8));
        return letter;
    }

    // The event's id follows from decision and version, so that a record that is sent again is the same event.
    private static EnvelopeOverKafka envelope(Passage passage, PassageMessage message) {
        String event = passage.id() + "/" + passage.version();
        return new EnvelopeOverKafka(
                UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)),
                "cardea.passage." + PassageMessage.changeName(message.change()) + ".v1",
                "/access-gateway",
                passage.id(),
                passage.at(),
                passage.company(),
                passage.version(),
                passage.gate().toString());
    }

    private static ProducerRecord<String, byte[]> record(String topic, EnvelopeOverKafka envelope, byte[] body) {
        var record = new ProducerRecord<>(topic, envelope.subject().toString(), body);
        envelope.writeTo(record.headers());
        return record;
    }

    private static byte[] json(Record message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message that cannot be written as JSON", e);
        }
    }
}
