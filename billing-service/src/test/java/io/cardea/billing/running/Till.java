package io.cardea.billing.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.stack.provider.Provider;
import io.cardea.stack.provider.ProviderSettings;
import io.cardea.testing.cases.Eventually;
import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.KnownCompany;
import io.cardea.testing.servers.TopicRecord;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A company at the till: its subscriptions are told, its invoices paid at the provider.
final class Till {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Provider PROVIDER = openProvider();
    private static final Line TO_PROVIDER =
            new Line(Lines.toProvider(), () -> URI.create("http://127.0.0.1:" + PROVIDER.port())).up();
    private static final Line TO_SERVICE =
            new Line(Lines.toService(), () -> URI.create("http://127.0.0.1:" + RestAssured.port)).up();

    private KnownCompany company;
    private final UUID manager = UUID.randomUUID();

    private Till(KnownCompany company) {
        this.company = company;
    }

    /// A company whose clock stands still at that instant; all lines are up.
    static Till openedAt(String instant) {
        TO_PROVIDER.up();
        TO_SERVICE.up();
        return new Till(KnownCompany.sandboxAt(Instant.parse(instant)).publish());
    }

    UUID company() {
        return company.id();
    }

    Line lineToProvider() {
        return TO_PROVIDER;
    }

    Line lineToService() {
        return TO_SERVICE;
    }

    void moveClockTo(String instant) {
        company = company.at(Instant.parse(instant)).publish();
    }

    /// A site of the company, once the service knows of it.
    UUID site() {
        UUID site = UUID.randomUUID();
        var sites = new ArrayList<UUID>(company.sites());
        sites.add(site);
        company = company.having(sites.toArray(UUID[]::new)).publish();
        return site;
    }

    void tell(Subscription... facts) {
        KafkaProbe.running()
                .publish(List.of(facts).stream()
                        .map(told -> told.record(company.id()))
                        .toArray(TopicRecord[]::new));
    }

    /// The first invoice of a subscription, once it has been told of.
    String ordered(Subscription subscription) {
        tell(subscription);
        return invoice(subscription, 0);
    }

    /// The same, once it is paid by its link.
    String paid(Subscription subscription) {
        String invoice = ordered(subscription);
        press(requestOf(invoice, "PENDING"), "pay");
        invoiceBecomes(invoice, "PAID");
        return invoice;
    }

    /// A member of that name and address, or without one.
    void know(UUID member, String name, @Nullable String email) {
        tellOf(member, 1, """
                "familyName":"%s",%s"status":"ACTIVE\"""".formatted(name, email == null ? "" : "\"email\":\"%s\",".formatted(email)));
    }

    /// The member is deleted.
    void forget(UUID member) {
        tellOf(member, 2, "\"status\":\"DELETED\"");
    }

    private void tellOf(UUID member, int version, String fields) {
        KafkaProbe.running()
                .publish(TopicRecord.event(
                        "identity.members",
                        "cardea.member.registered.v1",
                        company.id(),
                        member,
                        version,
                        Instant.parse("2026-11-20T10:00:00Z"),
                        """
                        {"change":{},"state":{"id":"%s","kind":"PERSON",%s}}""".formatted(member, fields)));
    }

    /// The mails about an invoice, as staff see them.
    List<Map<String, Object>> mailsAbout(String invoice) {
        return manager()
                .queryParam("invoice", invoice)
                .get("/v1/mails")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    RequestSpecification manager() {
        return as(manager, "manager");
    }

    RequestSpecification as(UUID login, String role) {
        return given().header("Authorization", "Bearer " + FakeIssuer.running().token(company.id(), login, role));
    }

    /// The ids of what a member finds in a list.
    List<String> seenBy(UUID member, String list) {
        return as(member, "member").get(list).then().statusCode(200).extract().path("items.id");
    }

    /// Its invoices, oldest first.
    List<Map<String, Object>> invoices(Subscription subscription) {
        return manager()
                .queryParam("subscription", subscription.id())
                .get("/v1/invoices")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /// The open invoice over that period, once it is there.
    String invoice(Subscription subscription, int period) {
        return eventuallyGet(() -> {
            var found = invoices(subscription).stream()
                    .filter(invoice -> Objects.equals(invoice.get("periodIndex"), period))
                    .toList();
            assertThat(found).hasSize(1);
            return String.valueOf(found.getFirst().get("id"));
        });
    }

    JsonPath invoice(String id) {
        return manager()
                .get("/v1/invoices/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath request(String id) {
        return manager()
                .get("/v1/payment-requests/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The request of an invoice, once it is in that state.
    String requestOf(String invoice, String status) {
        return eventuallyGet(() -> {
            String request = invoice(invoice).getString("paymentRequest");
            assertThat(request(request).getString("status")).isEqualTo(status);
            return request;
        });
    }

    /// Presses a button on the provider's page: `pay` or `decline`.
    void press(String request, String button) {
        given().header("Accept", "application/json")
                .post(request(request).getString("link") + "/" + button)
                .then()
                .statusCode(200);
    }

    /// Pays half of what is asked for.
    void payLess(String request) {
        given().header("Accept", "application/json")
                .post(request(request).getString("link") + "/pay?simulate=paid_less")
                .then()
                .statusCode(200);
    }

    /// An accountant does something about the open task about a request.
    ValidatableResponse handle(String subject, String action) {
        String task = manager()
                .queryParam("status", "OPEN")
                .queryParam("limit", 200)
                .get("/v1/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subject == '%s' }.id".formatted(subject));
        return as(UUID.randomUUID(), "accountant")
                .contentType("application/json")
                .body(Map.of("action", action, "note", "as agreed by telephone"))
                .post("/v1/tasks/%s/actions".formatted(task))
                .then();
    }

    /// Pays with a card that may be charged for renewals.
    void payRemembering(String request, String card) {
        given().header("Accept", "application/json")
                .contentType("application/x-www-form-urlencoded")
                .formParam("card", card)
                .formParam("remember", "on")
                .post(request(request).getString("link") + "/pay")
                .then()
                .statusCode(200);
    }

    /// Presses a button for a payment whose link has not reached us.
    void pressAtTheProvider(String request, String button) {
        String provider = "http://127.0.0.1:" + PROVIDER.port();
        String link = given().header("Authorization", "Bearer " + Lines.API_KEY)
                .get(provider + "/payments?reference=" + request)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].url");
        given().header("Accept", "application/json")
                .post(link + "/" + button)
                .then()
                .statusCode(200);
    }

    /// From now on customers pay by themselves (`paid`), or no longer (`none`).
    void customers(String simulation) {
        given().post("http://127.0.0.1:" + PROVIDER.port() + "/simulations/" + simulation)
                .then()
                .statusCode(200);
    }

    void invoiceBecomes(String invoice, String status) {
        eventually(() -> assertThat(invoice(invoice).getString("status")).isEqualTo(status));
    }

    /// What the operator tasks about a request or a subscription are for.
    List<String> tasksAbout(String subject) {
        return tasksAbout(subject, "true");
    }

    List<String> openTasksAbout(String subject) {
        return tasksAbout(subject, "it.status == 'OPEN'");
    }

    private List<String> tasksAbout(String subject, String which) {
        return manager()
                .queryParam("limit", 200)
                .get("/v1/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subject == '%s' && %s }.matter".formatted(subject, which));
    }

    /// What was told of an aggregate: the last words of the types, in order.
    List<String> told(String topic, String aggregate) {
        return KafkaProbe.running().read(topic, received -> aggregate.equals(received.key())).stream()
                .map(received -> received.type().split("\\.", -1)[2])
                .toList();
    }

    /// Waits longer than a busy machine needs.
    static void eventually(Eventually.Assertion assertion) {
        Eventually.within(PATIENCE).holds(assertion);
    }

    static <T> T eventuallyGet(Supplier<T> get) {
        var found = new AtomicReference<T>();
        eventually(() -> found.set(get.get()));
        return found.get();
    }

    private static Provider openProvider() {
        try {
            return Provider.open(new ProviderSettings(
                    "127.0.0.1",
                    0,
                    URI.create("http://127.0.0.1"),
                    Files.createTempDirectory("cardea-provider-"),
                    Lines.API_KEY,
                    Lines.SECRET,
                    Duration.ofSeconds(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
