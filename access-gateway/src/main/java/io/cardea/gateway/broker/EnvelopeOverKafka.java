package io.cardea.gateway.broker;

import io.cardea.gateway.Instants;
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

    /// What the headers of a record say, as far as a gateway needs it: one pass over them, and no check.
    public static Attributes read(Headers headers) {
        String type = null;
        String company = null;
        String sequence = null;
        String time = null;
        for (Header header : headers) {
            switch (header.key()) {
                case "ce_type" -> type = text(header);
                case "ce_company" -> company = text(header);
                case "ce_sequence" -> sequence = text(header);
                case "ce_time" -> time = text(header);
                default -> {}
            }
        }
        return new Attributes(type, company, sequence, time);
    }

    /// Some attributes; null where a record does not have them.
    public record Attributes(
            @Nullable String type,
            @Nullable String company,
            @Nullable String sequence,
            @Nullable String time) {

        /// Whether the record carries a low-water time instead of an event.
        public boolean isHeartbeat() {
            return HEARTBEAT.equals(type);
        }

        /// The company of the record and the version it brings.
        ///
        /// @throws IllegalArgumentException naming what is missing or malformed
        public Origin origin() {
            return new Origin(
                    UUID.fromString(required(company, "company")),
                    Long.parseLong(required(sequence, "sequence")),
                    time == null ? null : Instants.parse(time));
        }
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

    private static String required(@Nullable String value, String attribute) {
        if (value == null) {
            throw new IllegalArgumentException("the header ce_" + attribute + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Header header) {
        return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
