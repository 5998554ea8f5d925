package io.cardea.gateway.broker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The CloudEvents attributes of a record, in Kafka's binary mode.
///
/// @param subject the aggregate's id
/// @param time business time
/// @param sequence the aggregate's version
public record EnvelopeOverKafka(
        UUID id, String type, String source, UUID subject, Instant time, UUID company, long sequence, String actor) {

    private static final String HEARTBEAT = "cardea.platform.heartbeat.v1";

    /// Whether the record carries a low-water time instead of an event.
    public static boolean isHeartbeat(Headers headers) {
        return HEARTBEAT.equals(attribute(headers, "type"));
    }

    /// The company of a record and the version it brings.
    ///
    /// @throws IllegalArgumentException naming what is missing or malformed
    public static Origin origin(Headers headers) {
        String time = attribute(headers, "time");
        return new Origin(
                UUID.fromString(required(headers, "company")),
                Long.parseLong(required(headers, "sequence")),
                time == null ? null : Instant.parse(time));
    }

    /// Whose a record is, and which version of its aggregate it brings.
    ///
    /// @param time the business time at which it happened; null where nobody says
    public record Origin(
            UUID company, long version, @Nullable Instant time) {}

    public void writeTo(Headers headers) {
        put(headers, "specversion", "1.0");
        put(headers, "id", id.toString());
        put(headers, "type", type);
        put(headers, "source", source);
        put(headers, "subject", subject.toString());
        put(headers, "time", time.toString());
        put(headers, "company", company.toString());
        put(headers, "sequence", Long.toString(sequence));
        put(headers, "actor", actor);
        headers.add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Headers headers, String attribute, String value) {
        headers.add("ce_" + attribute, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String required(Headers headers, String attribute) {
        String value = attribute(headers, attribute);
        if (value == null) {
            throw new IllegalArgumentException("the header ce_" + attribute + " is missing");
        }
        return value;
    }

    private static @Nullable String attribute(Headers headers, String attribute) {
        Header header = headers.lastHeader("ce_" + attribute);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
