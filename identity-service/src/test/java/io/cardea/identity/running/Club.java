package io.cardea.identity.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static io.restassured.RestAssured.given;

import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.TopicRecord;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A company with one site and people who call.
record Club(UUID company, UUID site, UUID boss) {

    RequestSpecification manager() {
        return as(boss, "manager");
    }

    RequestSpecification frontDesk() {
        return as(UUID.randomUUID(), "front-desk");
    }

    RequestSpecification as(UUID subject, String role) {
        return bearing(FakeIssuer.running().token(company, subject, role));
    }

    /// Somebody who registered at the realm's own page.
    RequestSpecification member(UUID subject, String email) {
        var issuer = FakeIssuer.running();
        return bearing(
                issuer.sign(issuer.claims(company.toString(), subject, "member").withEmail(email)));
    }

    /// Registers somebody at the desk.
    UUID registered(String email) {
        return id(frontDesk()
                .body("""
                        {"givenName":"Kari","familyName":"Nord","email":"%s"}""".formatted(email))
                .post("/v1/members")
                .then()
                .statusCode(201));
    }

    /// Sells a subscription elsewhere and waits until a card can be issued on it.
    UUID subscribed(UUID member, String status) {
        return subscribed("""
                "member":"%s","status":"%s\"""".formatted(member, status));
    }

    /// The same of a subscription that a group shares.
    UUID subscribedFor(UUID group, UUID holder) {
        return subscribed("""
                "member":"%s","status":"ACTIVE","group":"%s\"""".formatted(holder, group));
    }

    private UUID subscribed(String facts) {
        var subscription = UUID.randomUUID();
        var body = """
                {"change":{},"state":{"id":"%s",%s}}""".formatted(subscription, facts);
        KafkaProbe.running()
                .publish(TopicRecord.event(
                        "subscription.subscriptions",
                        "cardea.subscription.activated.v1",
                        company,
                        subscription,
                        1,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        body));
        return subscription;
    }

    ValidatableResponse issue(UUID member, UUID subscription, String credential) {
        return frontDesk()
                .body("""
                        {"member":"%s","subscription":"%s","credential":"%s"}""".formatted(member, subscription, credential))
                .post("/v1/cards")
                .then();
    }

    ValidatableResponse found(String kind, String name, UUID holder) {
        return frontDesk()
                .body("""
                        {"kind":"%s","name":"%s","holder":"%s"}""".formatted(kind, name, holder))
                .post("/v1/groups")
                .then();
    }

    /// A family that begins with its holder.
    UUID family(UUID holder) {
        return id(found("FAMILY", "Family Hansen", holder).statusCode(201));
    }

    /// Adds somebody to a group, or changes what they are in it.
    ValidatableResponse puts(UUID group, UUID member, String role, UUID... guardians) {
        var named = Stream.of(guardians).map("\"%s\""::formatted).collect(Collectors.joining(","));
        return frontDesk()
                .header("If-Match", "*")
                .body("""
                        {"role":"%s","guardians":[%s]}""".formatted(role, named))
                .put("/v1/groups/%s/members/%s".formatted(group, member))
                .then();
    }

    /// All that was told about an aggregate, once there is that much.
    List<TopicRecord> told(String topic, UUID aggregate, int count) {
        var probe = KafkaProbe.running();
        eventually(() -> {
            int found =
                    probe.read(topic, e -> aggregate.toString().equals(e.key())).size();
            if (found < count) {
                throw new AssertionError("only " + found + " events of " + aggregate);
            }
        });
        return probe.read(topic, e -> aggregate.toString().equals(e.key()));
    }

    static UUID id(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("id"));
    }

    private static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
