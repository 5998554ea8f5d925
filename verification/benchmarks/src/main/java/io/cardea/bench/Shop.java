package io.cardea.bench;

import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import io.cardea.story.login.Login;
import io.cardea.story.login.Realm;
import io.cardea.story.login.Session;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A company of its own for a benchmark: a manager, one product, a clock that stands still, and as many members
/// as are needed.
///
/// @param manager logged in
record Shop(Caller calls, Session manager, String product) {

    private static final int LINES = 250;
    private static final Patience A_WHILE = new Patience(Duration.ofMinutes(10), Duration.ofMillis(200));

    /// Founds it through the API.
    static Shop found(LocalSuite suite, String key) {
        var admin = suite.platformAdmin();
        var realm = Realm.of(URI.create(suite.url(Part.KEYCLOAK)), admin.realm());
        var founder = new Caller(edge(suite), new Session(realm, new Login(admin.name(), admin.password())));
        Reply founded = founder.post("/v1/companies", wish(key)).expect(201);
        var login = founded.at("staff").get(0);
        var manager = new Session(
                new Realm(URI.create(founded.text("issuer"))),
                new Login(login.get("login").asText(), login.get("password").asText()));
        var calls = new Caller(edge(suite), manager);
        return new Shop(calls, manager, product(calls));
    }

    /// Registers so many members.
    ///
    /// @return their ids
    List<String> members(int count) {
        var ids = new ArrayList<String>();
        for (int from = 0; from < count; from += LINES) {
            String csv = IntStream.range(from, Math.min(count, from + LINES))
                    .mapToObj(number -> "Ada,Andersen,member-%d@shop.example.org".formatted(number))
                    .collect(Collectors.joining("\n", "givenName,familyName,email\n", "\n"));
            calls.postCsv("/v1/members/imports", csv)
                    .expect(200)
                    .at("members")
                    .forEach(member -> ids.add(member.get("id").asText()));
        }
        return List.copyOf(ids);
    }

    /// Lets time pass, and comes back when all that it brought with it is done.
    void pass(String time) {
        String begun = calls.post("/v1/clock/advances", Map.of("by", time)).text("id");
        A_WHILE.until(
                "the clock has moved",
                () -> calls.get("/v1/clock/advances/" + begun).expect(200),
                advance -> advance.text("status").equals("DONE"));
    }

    private static String product(Caller calls) {
        String entry = Patience.USUAL
                .until(
                        "the catalog has heard of the company",
                        () -> calls.post("/v1/benefits", Map.of("key", "entry", "name", "Entry", "kind", "ACCESS")),
                        reply -> reply.status() == 201)
                .text("id");
        var monthly = Map.of(
                "key", "monthly",
                "name", "Monthly",
                "price", Map.of("amount", 4900, "currency", "NOK"),
                "terms", Map.of("kind", "RECURRING", "interval", "P1M", "grace", "P7D"),
                "benefits", List.of(Map.of("benefit", entry)));
        return calls.post("/v1/products", monthly).expect(201).text("id");
    }

    private static Map<String, ?> wish(String key) {
        return Map.of(
                "key",
                key,
                "name",
                "The " + key,
                "zone",
                "Europe/Oslo",
                "clock",
                Map.of("kind", "SANDBOX", "at", "2027-01-11T08:00:00Z"),
                "sites",
                List.of(Map.of("key", "oslo", "name", "Oslo", "zone", "Europe/Oslo")),
                "staff",
                List.of(Map.of(
                        "role", "manager",
                        "email", "manager@%s.example.org".formatted(key),
                        "givenName", "Mona",
                        "familyName", "Manager")));
    }

    private static URI edge(LocalSuite suite) {
        return URI.create(suite.url());
    }
}
