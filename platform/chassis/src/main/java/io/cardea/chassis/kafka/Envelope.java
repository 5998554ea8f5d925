package io.cardea.chassis.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The CloudEvents 1.0 attributes that travel as Kafka headers (Kafka protocol binding, binary mode).
///
/// @param subject the aggregate's id
/// @param time business time
/// @param sequence the aggregate's version
public record Envelope(
        UUID id,
        String type,
        String source,
        UUID subject,
        Instant time,
        UUID company,
        long sequence,
        String actor,
        @Nullable String traceparent) {

    private static final String PREFIX = "ce_";

    /// Marks records that carry a low-water time instead of an event.
    public static final String HEARTBEAT = "cardea.platform.heartbeat.v1";

    /// Writes the attributes.
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
        if (traceparent != null) {
            put(headers, "traceparent", traceparent);
        }
        headers.add("content-type", "application/json".getBytes(UTF_8));
    }

    /// Reads the attributes; throws IllegalArgumentException naming the one that is missing or malformed.
    public static Envelope from(Headers headers) {
        return new Envelope(
                UUID.fromString(required(headers, "id")),
                required(headers, "type"),
                required(headers, "source"),
                UUID.fromString(required(headers, "subject")),
                Instant.parse(required(headers, "time")),
                UUID.fromString(required(headers, "company")),
                Long.parseLong(required(headers, "sequence")),
                required(headers, "actor"),
                attribute(headers, "traceparent"));
    }

    /// Is this record a heartbeat?
    public static boolean isHeartbeat(Headers headers) {
        return HEARTBEAT.equals(attribute(headers, "type"));
    }

    static void put(Headers headers, String attribute, String value) {
        headers.add(PREFIX + attribute, value.getBytes(UTF_8));
    }

    private static String required(Headers headers, String attribute) {
        String value = attribute(headers, attribute);
        if (value == null) {
            throw new IllegalArgumentException("the header " + PREFIX + attribute + " is missing");
        }
        return value;
    }

    private static @Nullable String attribute(Headers headers, String attribute) {
        Header header = headers.lastHeader(PREFIX + attribute);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
