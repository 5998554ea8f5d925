package io.cardea.story.year;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.deployment.Deployment;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import io.cardea.story.login.Login;
import io.cardea.story.login.Realm;
import io.cardea.story.login.Session;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A company with a clock of its own, one monthly product, and its members.
///
/// @param manager who does everything at the desk
record Club(String id, Caller manager, String product, List<String> members) {

    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /// Noon of the first day: dates and instants agree then, whatever the zone does to its clocks.
    private static final String BEGINNING = "2027-01-11T11:00:00Z";

    private static final int LINES = 250;

    static Club founded(Deployment deployment, String name, int members) {
        String key = name + "-" + Long.toString(System.nanoTime(), 36);
        Reply founded =
                deployment.platformAdmin().post("/v1/companies", wish(key)).expect(201);
        JsonNode login = founded.at("staff").get(0);
        var realm = new Realm(URI.create(founded.text("issuer")));
        Caller manager = deployment.by(new Session(
                realm,
                new Login(login.get("login").asText(), login.get("password").asText())));
        return new Club(founded.text("id"), manager, product(manager), members(manager, members));
    }

    VirtualClock clock() {
        return new VirtualClock(manager, id);
    }

    private static String product(Caller manager) {
        String entry = Patience.USUAL
                .until(
                        "the catalog has heard of the company",
                        () -> manager.post("/v1/benefits", Map.of("key", "entry", "name", "Entry", "kind", "ACCESS")),
                        reply -> reply.status() == 201)
                .text("id");
        var monthly = Map.of(
                "key", "monthly",
                "name", "Monthly",
                "price", Map.of("amount", 4900, "currency", "NOK"),
                "terms", Map.of("kind", "RECURRING", "interval", "P1M", "grace", "P7D"),
                "benefits", List.of(Map.of("benefit", entry)));
        return manager.post("/v1/products", monthly).expect(201).text("id");
    }

    private static List<String> members(Caller manager, int count) {
        var ids = new ArrayList<String>();
        for (int from = 0; from < count; from += LINES) {
            String csv = IntStream.range(from, Math.min(count, from + LINES))
                    .mapToObj("Ada,Andersen,member-%d@club.example.org"::formatted)
                    .collect(Collectors.joining("\n", "givenName,familyName,email\n", "\n"));
            manager.postCsv("/v1/members/imports", csv)
                    .expect(200)
                    .at("members")
                    .forEach(member -> ids.add(member.get("id").asText()));
        }
        return List.copyOf(ids);
    }

    private static Map<String, ?> wish(String key) {
        return Map.of(
                "key",
                key,
                "name",
                "The Club",
                "zone",
                ZONE.getId(),
                "clock",
                Map.of("kind", "SANDBOX", "at", BEGINNING),
                "sites",
                List.of(Map.of("key", "oslo", "name", "Oslo", "zone", ZONE.getId())),
                "staff",
                List.of(Map.of(
                        "role", "manager",
                        "email", "manager@" + key + ".example.org",
                        "givenName", "Mona",
                        "familyName", "Manager")));
    }
}
