package io.cardea.gateway.outage;

import io.cardea.testing.servers.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A company with one site and two doors, as the other services tell of it.
record Facility(UUID company, UUID site, Door left, Door right) {

    private static final String YEAR = "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\"}";
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

    /// The same, which somebody has blocked so long after the clock's time; before it, where that is negative.
    TopicRecord blocked(UUID card, String credential, Duration after, long version) {
        return pass(card, credential, "BLOCKED", "", version, AT.plus(after));
    }

    /// A punch card.
    TopicRecord counted(UUID card, String credential, int remaining, long version) {
        return pass(
                card, credential, "ACTIVE", "\"credits\":{\"remaining\":" + remaining + ",\"counted\":[]},", version);
    }

    /// A year that is paid, with a freeze in it.
    TopicRecord frozen(UUID card, String credential, String from, String to, long version) {
        return told(card, credential, """
                "spans":[%s],"graces":[],"freezes":[{"from":"%s","to":"%s"}]""".formatted(YEAR, from, to), version);
    }

    /// A year of weekdays from six to four in Oslo.
    TopicRecord offPeak(UUID card, String credential, long version) {
        return told(card, credential, """
                "spans":[],"graces":[],"freezes":[],"limited":{"spans":[%s],"graces":[],"rights":[{"benefit":"%s","sites":[],
                "counted":false,"hours":{"zone":"Europe/Oslo","weekly":[%s],"closedOn":[]}}]}""".formatted(YEAR, card, weekdays("06:00", "16:00")), version);
    }

    /// The same door, open on weekdays from six to ten.
    TopicRecord openOnWeekdays(Door door, long version) {
        String body = """
                {"change":{},"state":{"id":"%s","site":"%s","name":"D","direction":"IN","sensor":false,"keyHash":"%s",
                "status":"OPEN","rules":{"rotatingOnly":false,"opening":{"zone":"Europe/Oslo","weekly":[%s],
                "closedOn":[]}}}}""".formatted(door.id(), site, door.hash(), weekdays("06:00", "22:00"));
        return TopicRecord.event("identity.gates", "cardea.gate.changed.v1", company, door.id(), version, AT, body);
    }

    private static String weekdays(String from, String to) {
        return Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .map(day -> "{\"day\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(day, from, to))
                .collect(Collectors.joining(","));
    }

    private TopicRecord told(UUID card, String credential, String when, long version) {
        String body = """
                {"change":{"because":"card"},"state":{"id":"%s","member":"%s","subscription":"%s","credential":"%s",
                "status":"ACTIVE","sites":[],%s,"endsAt":"2027-01-01T00:00:00Z","afterwards":"EXPIRED"}}""".formatted(card, card, card, credential, when);
        return TopicRecord.event("entitlement.passes", "cardea.pass.computed.v1", company, card, version, AT, body);
    }

    private TopicRecord pass(UUID card, String credential, String status, String credits, long version) {
        return pass(card, credential, status, credits, version, AT);
    }

    private TopicRecord pass(UUID card, String credential, String status, String credits, long version, Instant at) {
        String body = """
                {"change":{"because":"card"},"state":{"id":"%s","member":"%s","subscription":"%s","credential":"%s",
                "status":"%s","sites":[],"spans":[{"from":"2026-01-01T00:00:00Z","to":"2027-01-01T00:00:00Z"}],"graces":[],
                "freezes":[],%s"endsAt":"2027-01-01T00:00:00Z","afterwards":"EXPIRED"}}""".formatted(card, card, card, credential, status, credits);
        return TopicRecord.event("entitlement.passes", "cardea.pass.computed.v1", company, card, version, at, body);
    }
}
