package io.cardea.entitlement.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.entitlement.Facts;
import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.KnownCompany;
import io.cardea.testing.servers.TopicRecord;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A company with a sandbox clock, a turnstile in Oslo, and one member's subscription and card, as
/// the services that own them tell of it.
final class Club {

    private static final ObjectMapper MAPPER = HouseStyle.mapper();

    private final KafkaProbe kafka = KafkaProbe.running();
    private KnownCompany company;
    private long subscriptionVersion;
    private long cardVersion;

    final UUID member = UUID.randomUUID();
    final UUID subscription = UUID.randomUUID();
    final UUID card = UUID.randomUUID();
    final UUID turnstile = UUID.randomUUID();

    private Club(KnownCompany company) {
        this.company = company;
    }

    static Club openedAt(String clock) {
        var club = new Club(KnownCompany.sandboxAt(Instant.parse(clock)).publish());
        club.publish(club.gate("OPEN"));
        return club;
    }

    /// The subscription is a card of three uses, good for a year and frozen for some days of
    /// November; its pass is out.
    static Club withAFrozenPunchCardAt(String clock) {
        var club = openedAt(clock);
        club.publish(
                club.subscribed(Facts.punchCard(3)
                        .period("2026-11-20", "2027-11-20")
                        .frozen("2026-11-25T11:00:00Z", "2026-11-30T11:00:00Z")),
                club.card("ACTIVE"));
        eventually(() -> club.frontDesk().get("/v1/passes/" + club.card).then().statusCode(200));
        return club;
    }

    UUID company() {
        return company.id();
    }

    void moveClockTo(String clock) {
        company = company.at(Instant.parse(clock)).publish();
    }

    void publish(TopicRecord... records) {
        kafka.publish(records);
    }

    TopicRecord subscribed(Facts facts) {
        return event(
                "subscription.subscriptions", "subscription.renewed", subscription, ++subscriptionVersion, json(facts));
    }

    TopicRecord card(String status) {
        return card(card, member, ++cardVersion, status);
    }

    /// The card of somebody else on the same subscription.
    TopicRecord cardOf(UUID other) {
        return card(cardIdOf(other), other, 1, "ACTIVE");
    }

    UUID cardIdOf(UUID whose) {
        return whose.equals(member) ? card : UUID.nameUUIDFromBytes((subscription + "/" + whose).getBytes(UTF_8));
    }

    private TopicRecord card(UUID id, UUID whose, long version, String status) {
        var state = """
                {"id":"%s","member":"%s","subscription":"%s","credential":"card-%s","status":"%s"}""".formatted(id, whose, subscription, id, status);
        return event("identity.cards", "card.issued", id, version, state);
    }

    /// The turnstile takes certain classes of credentials only.
    TopicRecord gateTaking(String... classes) {
        String state = """
                {"id":"%s","site":"%s","name":"Turnstile","direction":"BOTH","sensor":false,"keyHash":"00",\
                "status":"OPEN","rules":{"rotatingOnly":false,"credentialClasses":["%s"]}}""".formatted(turnstile, Facts.OSLO, String.join("\",\"", classes));
        return event("identity.gates", "gate.changed", turnstile, 2, state);
    }

    /// The site takes certain classes of credentials only, where gates do not say it themselves.
    TopicRecord siteTaking(String... classes) {
        String state = """
                {"id":"%s","key":"c","name":"A company","zone":"Europe/Oslo","status":"ACTIVE","clock":{"kind":"SANDBOX",\
                "at":"%s"},"sites":[{"id":"%s","key":"oslo","name":"Oslo","zone":"Europe/Oslo","maxOffline":"PT24H",\
                "credentialClasses":["%s"]}],"partnerPersonalData":false}""".formatted(company.id(), company.clock(), Facts.OSLO, String.join("\",\"", classes));
        return event("identity.companies", "company.site-changed", company.id(), 2, state);
    }

    TopicRecord gate(String status) {
        var state = """
                {"id":"%s","site":"%s","name":"Turnstile","direction":"BOTH","sensor":false,"keyHash":"00",\
                "status":"%s"}""".formatted(turnstile, Facts.OSLO, status);
        return event("identity.gates", "gate.registered", turnstile, 1, state);
    }

    /// A passage of the card: version 1 is the decision, 2 its confirmation.
    TopicRecord passage(UUID id, long version, boolean spent) {
        var state = """
                {"id":"%s","gate":"%s","site":"%s","card":"%s","subscription":"%s","member":"%s","at":"%s",\
                "outcome":"ADMITTED","spent":%s,"passVersion":1,"freshness":"LIVE","gateway":"g1","sequence":1}""".formatted(id, turnstile, Facts.OSLO, card, subscription, member, company.clock(), spent);
        return event("access.passages", version == 1 ? "passage.decided" : "passage.confirmed", id, version, state);
    }

    /// One that the gate's controller decided by itself, under its own number.
    TopicRecord offline(long sequence, String at) {
        var id = UUID.randomUUID();
        var state = """
                {"id":"%s","gate":"%s","site":"%s","card":"%s","subscription":"%s","member":"%s","at":"%s",\
                "outcome":"ADMITTED","spent":true,"passVersion":1,"freshness":"LIVE","gateway":"g1","sequence":1,\
                "offline":{"sequence":%s,"deviceTime":"%s","deviceAhead":"PT0S","list":"l"}}""".formatted(id, turnstile, Facts.OSLO, card, subscription, member, at, sequence, at);
        return event("access.passages", "passage.decided", id, 1, state);
    }

    List<TopicRecord> passages(int count) {
        var passages = new ArrayList<TopicRecord>();
        for (int i = 0; i < count; i++) {
            passages.add(passage(UUID.randomUUID(), 1, true));
        }
        return passages;
    }

    /// All passes that were published for the card, the newest last.
    List<TopicRecord> passes() {
        return passesOf(member);
    }

    /// The same for the card of anybody on the subscription.
    List<TopicRecord> passesOf(UUID whose) {
        var key = cardIdOf(whose).toString();
        return kafka.read("entitlement.passes", published -> key.equals(published.key()));
    }

    /// Whose newest passes on the subscription let them in at some time.
    Set<UUID> letIn() {
        var newest = new HashMap<UUID, JsonNode>();
        kafka.read("entitlement.passes").stream()
                .map(published -> published.body().path("state"))
                .filter(pass -> pass.path("subscription").asText().equals(subscription.toString()))
                .forEach(pass -> newest.put(UUID.fromString(pass.path("member").asText()), pass));
        newest.values().removeIf(pass -> pass.path("spans").isEmpty());
        return newest.keySet();
    }

    /// The state of the newest pass; missing when there is none.
    JsonNode pass() {
        var passes = passes();
        return passes.isEmpty()
                ? MissingNode.getInstance()
                : passes.getLast().body().path("state");
    }

    List<TopicRecord> heartbeats() {
        return kafka.read("entitlement.passes", TopicRecord::isHeartbeat);
    }

    /// The kinds of changes told about the balance of entries, such as `granted`.
    List<String> balanceChanges() {
        return kafka
                .read(
                        "entitlement.balances",
                        told -> told.body()
                                .path("state")
                                .path("subscription")
                                .asText()
                                .equals(subscription.toString()))
                .stream()
                .map(told -> told.type().replaceAll("^cardea\\.balance\\.|\\.v1$", ""))
                .toList();
    }

    /// What partners of the company read.
    List<TopicRecord> feed() {
        return kafka.read("feed." + company.id());
    }

    RequestSpecification frontDesk() {
        return as(UUID.randomUUID(), "front-desk");
    }

    RequestSpecification theMember() {
        return as(member, "member");
    }

    RequestSpecification as(UUID subject, String... roles) {
        return given().header("Authorization", "Bearer " + FakeIssuer.running().token(company.id(), subject, roles));
    }

    private String json(Facts facts) {
        try {
            return MAPPER.writeValueAsString(facts.told(subscription, member));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private TopicRecord event(String topic, String change, UUID aggregate, long version, String state) {
        return TopicRecord.event(
                topic,
                "cardea.%s.v1".formatted(change),
                company.id(),
                aggregate,
                version,
                Instant.parse(String.valueOf(company.clock())),
                "{\"change\":{},\"state\":%s}".formatted(state));
    }
}
