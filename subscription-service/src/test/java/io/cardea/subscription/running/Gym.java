package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.TopicRecord;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A company in Oslo with a sandbox clock, a site in Auckland, a membership for a month and one for ten days,
/// and a member; all of it told by the topics of the services that own it.
final class Gym {

    private static final String MONTHLY = "{\"kind\":\"RECURRING\",\"interval\":\"P1M\",\"grace\":\"P7D\"}";
    private static final String ONCE = "{\"kind\":\"ONE_OFF\",\"duration\":\"P10D\"}";
    private static final String PRICE = "{\"amount\":49900,\"currency\":\"NOK\"}";

    private final KafkaProbe kafka = KafkaProbe.running();
    private final UUID staff = UUID.randomUUID();
    private Instant clock;
    private long companyVersion;

    final UUID company = UUID.randomUUID();
    final UUID site = UUID.randomUUID();
    final UUID member = UUID.randomUUID();
    final UUID monthly = UUID.randomUUID();
    final UUID once = UUID.randomUUID();

    private Gym(Instant clock) {
        this.clock = clock;
    }

    static Gym openedAt(String clock) {
        var gym = new Gym(Instant.parse(clock));
        gym.tellCompany();
        gym.tellMember(gym.member);
        gym.tellProduct(gym.monthly, "monthly", 1, MONTHLY, "ON_SALE");
        gym.tellProduct(gym.once, "once", 1, ONCE, "ON_SALE");
        return gym;
    }

    void tellMember(UUID id) {
        publish("identity.members", "cardea.member.registered.v1", id, 1, """
                {"change":{"how":"STAFF"},"state":{"id":"%s","kind":"PERSON","givenName":"A","familyName":"B",\
                "email":"a@example.org","status":"ACTIVE"}}""".formatted(id));
    }

    void withdrawMonthly() {
        tellProduct(monthly, "monthly", 2, MONTHLY, "WITHDRAWN");
    }

    void tellProduct(UUID id, String key, long version, String terms, String status) {
        publish("catalog.products", "cardea.product.published.v1", id, version, """
                {"change":{},"state":{"id":"%s","key":"%s","name":"A %s pass","productVersion":1,"price":%s,"terms":%s,\
                "benefits":[{"benefit":"%s","key":"entry","kind":"ACCESS","sites":[]}],"status":"%s"}}""".formatted(
                        id, key, key, PRICE, terms, site, status));
    }

    /// A version of a year that is paid at once, a fifth cheaper than twelve months; the price fits what is paid here
    /// where a month costs 5198 øre.
    ///
    /// @param terms for one year, as JSON
    void tellPrepaidYear(UUID id, int version, long month, long price, String terms) {
        publish("catalog.products", "cardea.product.published.v1", id, version, """
                {"change":{},"state":{"id":"%s","key":"year","name":"A year","productVersion":%d,\
                "price":{"amount":%d,"currency":"NOK"},"terms":%s,"rules":{"refund":"UNUSED_DAYS"},\
                "benefits":[{"benefit":"%s","key":"entry","kind":"ACCESS","sites":[]}],\
                "prepaid":{"units":12,"unit":"P1M","unitPrice":{"amount":%d,"currency":"NOK"},"discount":2000},\
                "status":"ON_SALE"}}""".formatted(
                        id, version, price, terms, site, month));
    }

    /// A monthly membership at another price, by rules of its own.
    UUID tellMembership(String key, String price, String rules) {
        var id = UUID.randomUUID();
        publish("catalog.products", "cardea.product.published.v1", id, 1, """
                {"change":{},"state":{"id":"%s","key":"%s","name":"%s","productVersion":1,"price":%s,"terms":%s,\
                "rules":%s,"benefits":[{"benefit":"%s","key":"entry","kind":"ACCESS","sites":[]}],"status":"ON_SALE"}}""".formatted(
                        id, key, key, price, MONTHLY, rules, site));
        return id;
    }

    /// Asks the front desk for something about a subscription.
    ValidatableResponse ask(UUID subscription, String command, String body) {
        return frontDesk()
                .body(body)
                .post("/v1/subscriptions/%s/%s".formatted(subscription, command))
                .then();
    }

    /// Moves the clock and returns when the service has heard of it; timers ring later.
    void moveClockTo(String instant) {
        clock = Instant.parse(instant);
        tellCompany();
        eventually(() -> given().header(
                        "Authorization", "Bearer " + FakeIssuer.running().platformToken("service"))
                .get("/internal/quiescence?company=" + company)
                .then()
                .body("clock", equalTo(clock.toString())));
    }

    /// Returns when the service has applied all that it was told.
    void hearsAll() {
        eventually(() -> given().header(
                        "Authorization", "Bearer " + FakeIssuer.running().platformToken("service"))
                .get("/internal/quiescence?company=" + company)
                .then()
                .body("lag", equalTo(0)));
    }

    /// Billing says that this invoice, for that period, is paid; `copies` times.
    void tellPaid(UUID invoice, UUID subscription, int period, int copies) {
        for (int n = 0; n < copies; n++) {
            publish(
                    "billing.invoices",
                    "cardea.invoice.paid.v1",
                    invoice,
                    2,
                    invoice(invoice, subscription, period, "PAID"));
        }
    }

    /// Billing gives up on the invoice of that period; `copies` times.
    void tellTerminated(UUID invoice, UUID subscription, int period, int copies) {
        for (int n = 0; n < copies; n++) {
            publish("billing.dunnings", "cardea.dunning.terminated.v1", invoice, 4, """
                    {"change":{"on":"2027-01-26"},"state":{"id":"%s","number":"2026-1","subscription":"%s","member":"%s",\
                    "charge":"period/%d","periodIndex":%d,"total":%s,"dueOn":"2026-12-20","status":"TERMINATED",\
                    "reminders":3,"retries":0}}""".formatted(
                            invoice, subscription, member, period, period, PRICE));
        }
    }

    void tellIssued(UUID invoice, UUID subscription, int period) {
        publish(
                "billing.invoices",
                "cardea.invoice.issued.v1",
                invoice,
                1,
                invoice(invoice, subscription, period, "OPEN"));
    }

    /// Billing gives something back of this invoice; the money has gone at that instant, or not yet.
    void tellCredited(UUID note, UUID subscription, UUID invoice, @Nullable Instant givenBackAt) {
        publish(
                "billing.credit-notes",
                givenBackAt == null ? "cardea.credit-note.issued.v1" : "cardea.credit-note.given-back.v1",
                note,
                givenBackAt == null ? 1 : 2,
                """
                {"change":{},"state":{"id":"%s","number":"C2026-1","invoice":"%s","subscription":"%s","member":"%s",\
                "charge":"cancellation","start":"2026-11-24","end":"2026-12-01","text":"back","total":%s,\
                "issuedOn":"2026-11-24","status":"%s","givenBackAt":%s}}""".formatted(
                                note,
                                invoice,
                                subscription,
                                member,
                                PRICE,
                                givenBackAt == null ? "DUE" : "GIVEN_BACK",
                                givenBackAt == null ? null : "\"" + givenBackAt + "\""));
    }

    /// Somebody has given that much of this invoice back by hand, on the day that it is.
    void tellRefunded(UUID note, UUID subscription, UUID invoice, long amount) {
        publish("billing.credit-notes", "cardea.credit-note.issued.v1", note, 1, """
                {"change":{},"state":{"id":"%1$s","number":"C2026-1","invoice":"%2$s","subscription":"%3$s","member":"%4$s",\
                "charge":"refund/%1$s","undoes":"period/0","start":"2026-11-20","end":"2026-12-20","text":"back",\
                "total":{"amount":%5$d,"currency":"NOK"},"issuedOn":"%6$s","status":"DUE"}}""".formatted(
                note, invoice, subscription, member, amount, clock.toString().substring(0, 10)));
    }

    RequestSpecification frontDesk() {
        return as(staff, "front-desk");
    }

    RequestSpecification manager() {
        return as(staff, "manager");
    }

    RequestSpecification theMember() {
        return as(member, "member");
    }

    RequestSpecification as(UUID subject, String... roles) {
        var token = FakeIssuer.running().token(company, subject, roles);
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    /// The member's order of a product; answers with the new subscription's id.
    UUID ordered(UUID product) {
        String id = order(product).statusCode(201).extract().path("subscription");
        return UUID.fromString(id);
    }

    ValidatableResponse order(UUID product) {
        return theMember()
                .body("{\"product\":\"%s\"}".formatted(product))
                .post("/v1/orders")
                .then();
    }

    /// The member's subscription of a product, with its first period paid.
    UUID activated(UUID product) {
        var subscription = ordered(product);
        tellPaid(UUID.randomUUID(), subscription, 0, 1);
        becomes(subscription, "ACTIVE");
        return subscription;
    }

    void becomes(UUID subscription, String status) {
        eventually(() -> assertThat(read(subscription).getString("status")).isEqualTo(status));
    }

    JsonPath read(UUID subscription) {
        return frontDesk()
                .get("/v1/subscriptions/" + subscription)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// What the service has told about an aggregate, in order.
    List<TopicRecord> told(String topic, UUID aggregate) {
        return kafka.read(topic, told -> aggregate.toString().equals(told.key()));
    }

    /// The kinds of changes told about a subscription, such as `ordered`.
    List<String> changes(UUID subscription) {
        return told("subscription.subscriptions", subscription).stream()
                .map(told -> told.type().replaceAll("^cardea\\.subscription\\.|\\.v1$", ""))
                .toList();
    }

    JsonNode lastToldState(UUID subscription) {
        return told("subscription.subscriptions", subscription).getLast().body().path("state");
    }

    private void tellCompany() {
        publish("identity.companies", "cardea.company.clock-advanced.v1", company, ++companyVersion, """
                {"change":{},"state":{"id":"%1$s","key":"gym","name":"A gym","zone":"Europe/Oslo","status":"ACTIVE",\
                "clock":{"kind":"SANDBOX","at":"%2$s"},"sites":[{"id":"%3$s","key":"south","name":"South",\
                "zone":"Pacific/Auckland","maxOffline":"PT24H"}],"partnerPersonalData":false}}""".formatted(
                        company, clock, site));
    }

    private String invoice(UUID invoice, UUID subscription, int period, String status) {
        return """
                {"change":{},"state":{"id":"%s","number":"2026-1","subscription":"%s","member":"%s","periodIndex":%d,\
                "total":%s,"status":"%s","payment":%s}}""".formatted(
                        invoice, subscription, member, period, PRICE, status, status.equals("PAID") ? payment() : null);
    }

    private String payment() {
        return "{\"provider\":\"sandbox\",\"reference\":\"pay_1\",\"at\":\"%s\"}".formatted(clock);
    }

    private void publish(String topic, String type, UUID aggregate, long version, String body) {
        kafka.publish(TopicRecord.event(topic, type, company, aggregate, version, clock, body));
    }
}
