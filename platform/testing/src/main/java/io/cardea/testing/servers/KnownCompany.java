package io.cardea.testing.servers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A company as identity-service tells the others about it, so that a service under test knows it.
///
/// @param clock where its sandbox clock stands, or null for the real one
/// @param sites the ids of its sites
public record KnownCompany(UUID id, String zone, @Nullable Instant clock, List<UUID> sites, long version) {

    private static final String TOPIC = "identity.companies";

    /// A company in Oslo on the real clock.
    public static KnownCompany inOslo() {
        return new KnownCompany(UUID.randomUUID(), "Europe/Oslo", null, List.of(), 1);
    }

    /// A company in Oslo whose clock only moves when told.
    public static KnownCompany sandboxAt(Instant clock) {
        return new KnownCompany(UUID.randomUUID(), "Europe/Oslo", clock, List.of(), 1);
    }

    /// The company with its clock moved on.
    public KnownCompany at(Instant later) {
        return new KnownCompany(id, zone, later, sites, version + 1);
    }

    /// The company with these sites.
    public KnownCompany having(UUID... more) {
        return new KnownCompany(id, zone, clock, List.of(more), version + 1);
    }

    /// Publishes it, as founded or with its clock advanced; returns when Kafka has it.
    public KnownCompany publish() {
        var type = version == 1 ? "founded" : "clock-advanced";
        var at = clock == null ? Instant.now() : clock;
        KafkaProbe.running()
                .publish(TopicRecord.event(TOPIC, "cardea.company." + type + ".v1", id, id, version, at, body()));
        return this;
    }

    private String body() {
        var kept = clock == null ? "{\"kind\":\"REAL\"}" : "{\"kind\":\"SANDBOX\",\"at\":\"" + clock + "\"}";
        return """
                {"change":{},"state":{"id":"%s","key":"c-%s","name":"A company","zone":"%s","status":"ACTIVE",\
                "clock":%s,"sites":[%s],"partnerPersonalData":false}}""".formatted(id, id.toString().substring(0, 8), zone, kept, KnownSite.all(sites, zone));
    }
}
