package io.cardea.story.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.deployment.Deployment;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Credentials;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import io.cardea.story.login.Login;
import io.cardea.story.login.Realm;
import io.cardea.story.login.Session;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The company that the log's members belong to: one site in the reader's zone, a clock on the eve of the first swipe,
/// a gate per device, and three products.
record ReplayCompany(Caller manager, Map<String, Caller> gates) {

    static final String MONTHLY = "monthly";
    static final String SEASON = "season";
    static final String FIVE_VISITS = "five-visits";

    static ReplayCompany founded(Deployment deployment, String key, Calendar calendar, List<String> devices) {
        Reply founded = deployment
                .platformAdmin()
                .post("/v1/companies", wish(key, calendar))
                .expect(201);
        JsonNode manager = founded.at("staff").get(0);
        var realm = new Realm(URI.create(founded.text("issuer")));
        Caller caller = deployment.by(new Session(
                realm,
                new Login(manager.get("login").asText(), manager.get("password").asText())));
        String site = founded.at("sites").get(0).get("id").asText();
        var gates = new TreeMap<String, Caller>();
        devices.forEach(device -> gates.put(device, deployment.by(Credentials.gate(gate(caller, site, device)))));
        var company = new ReplayCompany(caller, gates);
        company.defineProducts();
        return company;
    }

    private static String gate(Caller manager, String site, String device) {
        var wish = Map.of("site", site, "name", device, "direction", "BOTH", "sensor", false);
        return manager.post("/v1/gates", wish).expect(201).text("deviceKey");
    }

    private void defineProducts() {
        var benefit = Map.of("key", "entry", "name", "Entry", "kind", "ACCESS");
        String entry = Patience.USUAL
                .until(
                        "the catalog has heard of the company",
                        () -> manager.post("/v1/benefits", benefit),
                        reply -> reply.status() == 201)
                .text("id");
        product(MONTHLY, Map.of("kind", "RECURRING", "interval", "P1M", "grace", "P7D"), Map.of("benefit", entry));
        product(SEASON, Map.of("kind", "ONE_OFF", "duration", "P1Y"), Map.of("benefit", entry));
        product(FIVE_VISITS, Map.of("kind", "ONE_OFF", "duration", "P2Y"), Map.of("benefit", entry, "entries", 5));
    }

    private void product(String key, Map<String, ?> terms, Map<String, ?> benefit) {
        var price = Map.of("amount", 4900, "currency", "USD");
        manager.post(
                        "/v1/products",
                        Map.of("key", key, "name", key, "price", price, "terms", terms, "benefits", List.of(benefit)))
                .expect(201);
    }

    private static Map<String, ?> wish(String key, Calendar calendar) {
        String zone = calendar.zone().getId();
        return Map.of(
                "key",
                key,
                "name",
                "Replayed door",
                "zone",
                zone,
                "clock",
                Map.of("kind", "SANDBOX", "at", calendar.clock().toString()),
                "sites",
                List.of(Map.of("key", "door", "name", "The door", "zone", zone)),
                "staff",
                List.of(Map.of(
                        "role", "manager",
                        "email", "manager@" + key + ".example.org",
                        "givenName", "Max",
                        "familyName", "Manager")));
    }
}
