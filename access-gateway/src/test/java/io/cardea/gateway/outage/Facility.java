package io.cardea.gateway.outage;

import io.cardea.testing.servers.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;

/// A company with one site and two doors, as the other services tell of it.
record Facility(UUID company, UUID site, Door left, Door right) {

    private static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");

    /// A gate and its secret.
    record Door(UUID id, String secret) {

        String key() {
            return "Gate " + id + "." + secret;
        }

        private String hash() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Facility anywhere() {
        return new Facility(UUID.randomUUID(), UUID.randomUUID(), door(), door());
    }

    private static Door door() {
        return new Door(UUID.randomUUID(), UUID.randomUUID().toString());
    }

    /// The company and its gates.
    TopicRecord[] records() {
        return Stream.of(companyRecord(), gateRecord(left), gateRecord(right)).toArray(TopicRecord[]::new);
    }

    private TopicRecord companyRecord() {
        String body = """
                {"change":{},"state":{"id":"%s","key":"c","name":"C","zone":"Europe/Oslo","status":"ACTIVE",
                "clock":{"kind":"SANDBOX","at":"%s"},"sites":[{"id":"%s","key":"s","name":"S","zone":"Europe/Oslo",
                "maxOffline":"PT24H"}],"partnerPersonalData":false}}""".formatted(company, AT, site);
        return TopicRecord.event("identity.companies", "cardea.company.founded.v1", company, company, 1, AT, body);
    }

    private TopicRecord gateRecord(Door door) {
        String body = """
                {"change":{},"state":{"id":"%s","site":"%s","name":"D","direction":"IN","sensor":false,"keyHash":"%s",
                "status":"OPEN"}}""".formatted(door.id(), site, door.hash());
        return TopicRecord.event("identity.gates", "cardea.gate.registered.v1", company, door.id(), 1, AT, body);
    }

    /// A pass without credits.
    TopicRecord pass(UUID card, String credential, String status, long version) {
        return pass(card, credential, status, "", version);
    }

    /// A punch card.
    TopicRecord counted(UUID card, String credential, int remaining, long version) {
        return pass(
                card, credential, "ACTIVE", "\"credits\":{\"remaining\":" + remaining + ",\"counted\":[]},", version);
    }

    private TopicRecord pass(UUID card, String credential, String status, String credits, long version) {
        String body = """
                {"change":{"because":"card"},"state":{"id":"%s","member":"%s","subscription":"%s","credential":"%s",
                "status":"%s","sites":[],"spans":[{"from":"2026-01-01T00:00:00Z","to":"2027-01-01T00:00:00Z"}],"graces":[],
                "freezes":[],%s"endsAt":"2027-01-01T00:00:00Z","afterwards":"EXPIRED"}}""".formatted(card, card, card, credential, status, credits);
        return TopicRecord.event("entitlement.passes", "cardea.pass.computed.v1", company, card, version, AT, body);
    }
}
