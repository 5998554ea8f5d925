package io.cardea.story;

import io.cardea.story.deployment.Deployment;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The platform's admin founds a company with a clock of its own and two sites; its manager logs in.
final class FoundingACompany implements Step<Company> {

    /// Something to ask each service for: when it answers, it has heard of the company.
    private static final List<String> QUESTIONS = List.of(
            "/v1/products",
            "/v1/subscriptions",
            "/v1/invoices",
            "/v1/balances?subscription=" + UUID.nameUUIDFromBytes(new byte[0]));

    private final Deployment deployment;

    FoundingACompany(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public String title() {
        return "A company is founded, with its own realm, clock and two sites; its manager logs in";
    }

    @Override
    public Company play(Notes notes) {
        deployment.anybody().get("/v1/company").expectProblem(401, "auth.missing");
        Reply founded = Company.found(deployment, wish(Company.freshKey("night-owl")));
        notes.fact("company " + founded.text("key") + ", issuer " + founded.text("issuer"));
        Company company = Company.of(deployment, founded);
        Reply own = company.manager().get("/v1/company").expect(200);
        Claims.claimSame("The company of the manager's token", company.id(), own.text("id"));
        company.manager().get("/v1/companies").expectProblem(403, "auth.forbidden");
        long start = System.nanoTime();
        QUESTIONS.forEach(question -> awaitKnown(company, question));
        notes.fact("every service has heard of it " + (System.nanoTime() - start) / 1_000_000 + " ms later");
        return company;
    }

    private static void awaitKnown(Company company, String question) {
        Patience.USUAL.until(
                "the service behind " + question + " has heard of the company",
                () -> company.manager().get(question),
                reply -> reply.status() == 200);
    }

    private static Map<String, ?> wish(String key) {
        return Map.of(
                "key",
                key,
                "name",
                "Night Owl Climbing",
                "zone",
                "Europe/Oslo",
                "clock",
                Map.of("kind", "SANDBOX", "at", "2027-01-11T08:00:00Z"),
                "sites",
                List.of(
                        Map.of("key", "oslo", "name", "Oslo", "zone", "Europe/Oslo"),
                        Map.of("key", "new-york", "name", "New York", "zone", "America/New_York")),
                "staff",
                List.of(
                        person("owner", "Olga", key),
                        person("manager", "Mona", key),
                        person("front-desk", "Fritz", key),
                        person("accountant", "Ana", key)));
    }

    private static Map<String, String> person(String role, String name, String key) {
        String email = role + "@" + key + ".example.org";
        return Map.of("role", role, "email", email, "givenName", name, "familyName", "Owl");
    }
}
