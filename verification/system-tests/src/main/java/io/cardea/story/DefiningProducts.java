package io.cardea.story;

import io.cardea.story.http.Claims;
import io.cardea.story.http.Reply;
import java.util.List;
import java.util.Map;

/// The manager defines what is sold, and registers two gates.
final class DefiningProducts implements Step<Offer> {

    private final Company company;

    DefiningProducts(Company company) {
        this.company = company;
    }

    @Override
    public String title() {
        return "The manager defines two memberships and a punch card, and registers two gates";
    }

    @Override
    public Offer play(Notes notes) {
        Site home = company.sites().getFirst();
        Site abroad = company.sites().getLast();
        String entry = company.manager()
                .post("/v1/benefits", Map.of("key", "entry", "name", "Entry", "kind", "ACCESS"))
                .expect(201)
                .text("id");
        String monthly = product(
                "monthly",
                4900,
                Map.of("kind", "RECURRING", "interval", "P1M", "grace", "P7D"),
                Map.of("benefit", entry, "sites", List.of(home.id())));
        String everywhere = product(
                "everywhere",
                9800,
                Map.of("kind", "RECURRING", "interval", "P1M", "grace", "P7D"),
                Map.of("benefit", entry));
        String punch = punchCard(entry);
        notes.fact("monthly, NOK 49.00, at " + home.name() + " only; everywhere, NOK 98.00;"
                + " three-visits, three for NOK 25.00 or the price of two, anywhere");
        return new Offer(monthly, everywhere, punch, turnstile(home), turnstile(abroad));
    }

    private String product(String key, long price, Map<String, ?> terms, Map<String, ?> benefit) {
        return published(Map.of(
                "key", key,
                "name", key,
                "price", Map.of("amount", price, "currency", "NOK"),
                "terms", terms,
                "benefits", List.of(benefit)));
    }

    /// Three visits for the price of two, which nobody has to reckon.
    private String punchCard(String entry) {
        var one = Map.of("amount", 1250, "currency", "NOK");
        return published(Map.of(
                "key", "three-visits",
                "name", "three-visits",
                "prepaid", Map.of("units", 3, "unitPrice", one, "free", 1),
                "terms", Map.of("kind", "ONE_OFF", "duration", "P1Y"),
                "benefits", List.of(Map.of("benefit", entry, "entries", 3))));
    }

    private String published(Map<String, ?> product) {
        Reply made = company.manager().post("/v1/products", product).expect(201);
        company.deeds().made("product", made.text("id"));
        return made.text("id");
    }

    private Turnstile turnstile(Site site) {
        Reply made = company.manager()
                .post(
                        "/v1/gates",
                        Map.of("site", site.id(), "name", site.name() + " 1", "direction", "IN", "sensor", false))
                .expect(201);
        company.deeds().made("gate", made.text("id"));
        Reply again = company.manager().get("/v1/gates/" + made.text("id")).expect(200);
        Claims.claim(again.text("deviceKey").isEmpty(), "a device key is shown only once");
        return company.turnstile(site.name(), made.text("deviceKey"));
    }
}
