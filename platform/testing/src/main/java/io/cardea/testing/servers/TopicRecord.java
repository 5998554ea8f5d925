package io.cardea.testing.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// One record of a topic: CloudEvents headers, key, bytes.
public record TopicRecord(String topic, String key, Map<String, String> headers, byte[] value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// An event of an aggregate as its owner would publish it.
    ///
    /// @param type `cardea.<aggregate>.<change>.v1`
    /// @param version the aggregate's, from 1
    /// @param body `{"change":{},"state":{}}`
    public static TopicRecord event(
            String topic, String type, UUID company, UUID aggregate, long version, Instant at, String body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/test");
        headers.put("ce_subject", aggregate.toString());
        headers.put("ce_time", at.toString());
        headers.put("ce_company", company.toString());
        headers.put("ce_sequence", Long.toString(version));
        headers.put("ce_actor", "service:" + company);
        return new TopicRecord(topic, aggregate.toString(), headers, body.getBytes(UTF_8));
    }

    public static TopicRecord of(ConsumerRecord<String, byte[]> received) {
        var headers = new LinkedHashMap<String, String>();
        received.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new TopicRecord(received.topic(), received.key(), headers, received.value());
    }

    /// The CloudEvents type, or the empty string.
    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /// The aggregate's version.
    public long version() {
        return Long.parseLong(headers.getOrDefault("ce_sequence", "0"));
    }

    /// The value as JSON; fails if it is not.
    public JsonNode body() {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + new String(value, UTF_8), e);
        }
    }

    public boolean isHeartbeat() {
        return key != null && key.startsWith("__hb-");
    }

    public ProducerRecord<String, byte[]> toProduce() {
        var produced = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, content) -> produced.headers().add(name, content.getBytes(UTF_8)));
        return produced;
    }
}
