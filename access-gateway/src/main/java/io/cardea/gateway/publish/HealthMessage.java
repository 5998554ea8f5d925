package io.cardea.gateway.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.gateway.broker.EnvelopeOverKafka;
import io.cardea.gateway.health.Acknowledged;
import io.cardea.gateway.health.Health;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The public form of how a gate's device is: the body of a record of `access.gate-health`.
record HealthMessage(Change change, State state) {

    /// What happened.
    sealed interface Change {

        record Seen() implements Change {}
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID id,
            Instant lastSeen,
            @Nullable Long clockAheadMillis,
            @Nullable String firmware,
            String gateway,
            @Nullable Acknowledged acknowledged) {}

    static HealthMessage of(Health health, String gateway) {
        Duration ahead = health.clockAhead();
        Long millis = ahead == null ? null : ahead.toMillis();
        return new HealthMessage(
                new Change.Seen(),
                new State(health.gate(), health.lastSeen(), millis, health.firmware(), gateway, health.acknowledged()));
    }

    // Several gateways may see a gate: the later word counts, so its time is the version.
    EnvelopeOverKafka envelope(UUID company) {
        long version = state.lastSeen().toEpochMilli();
        String event = state.id() + "/" + state.gateway() + "/" + version;
        return new EnvelopeOverKafka(
                UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)),
                "cardea.gate-health.seen.v1",
                "/access-gateway",
                state.id(),
                state.lastSeen(),
                company,
                version,
                state.id().toString());
    }
}
