package io.cardea.story;

import io.cardea.story.feed.FeedEvent;
import io.cardea.story.feed.Kcat;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A partner's own program has seen everything of its company, and nothing of another.
final class ReadingThePartnersFeed implements Step<Integer> {

    private final Company company;

    ReadingThePartnersFeed(Company company) {
        this.company = company;
    }

    @Override
    public String title() {
        return "A partner's kcat has seen every event of the story so far, and no other company's";
    }

    @Override
    public Integer play(Notes notes) {
        Reply partner = company.manager()
                .post("/v1/partners", Map.of("name", "bookkeeping"))
                .expect(201);
        Company other = foundAnother();
        Optional<Path> program = Kcat.installed();
        if (program.isEmpty()) {
            notes.fact("the partner has its login for " + partner.text("topic") + "; " + Kcat.HOW_TO_GET_IT);
            return 0;
        }
        var kcat = new Kcat(
                program.get(), company.deployment().partners(), partner.text("username"), partner.text("password"));
        if (!kcat.canLogIn(partner.text("topic"))) {
            notes.fact("the partner has its login for " + partner.text("topic") + "; " + Kcat.TOO_OLD);
            return 0;
        }
        return read(kcat, partner.text("topic"), other, notes);
    }

    private int read(Kcat kcat, String topic, Company other, Notes notes) {
        List<FeedEvent> events = eventsOfTheStory(kcat, topic);
        claimOrdered(events);
        claimNothingOf(other, events);
        notes.fact(events.size() + " events of " + company.deeds().count() + " things the story made, versions rising: "
                + kinds(events));
        claimRefused(kcat, "feed." + other.id(), notes);
        claimRefused(kcat, "identity.members", notes);
        return events.size();
    }

    private Company foundAnother() {
        String key = Company.freshKey("day-lark");
        Reply founded = Company.found(
                company.deployment(),
                Map.of(
                        "key",
                        key,
                        "name",
                        "Day Lark Swimming",
                        "zone",
                        "Europe/London",
                        "sites",
                        List.of(Map.of("key", "london", "name", "London", "zone", "Europe/London")),
                        "staff",
                        List.of(somebody("manager", key), somebody("front-desk", key))));
        Company other = Company.of(company.deployment(), founded);
        Map<String, String> wish = Map.of("givenName", "Lew", "familyName", "Lark", "email", "lew@example.org");
        Patience.USUAL.until(
                "the other company has a member",
                () -> other.frontDesk().post("/v1/members", wish),
                reply -> reply.status() == 201);
        return other;
    }

    private static Map<String, String> somebody(String role, String key) {
        String email = role + "@" + key + ".example.org";
        return Map.of("role", role, "email", email, "givenName", "Lina", "familyName", "Lark");
    }

    private List<FeedEvent> eventsOfTheStory(Kcat kcat, String topic) {
        return Patience.USUAL.until("the feed shows all that the story made", () -> read(kcat, topic), this::isWhole);
    }

    private static List<FeedEvent> read(Kcat kcat, String topic) {
        Kcat.Run run = kcat.read(topic);
        Claims.claim(run.status() == 0, "kcat reads " + topic + ": " + run.complaints());
        return run.events();
    }

    private boolean isWhole(List<FeedEvent> events) {
        company.deeds().byKind().forEach((kind, made) -> {
            Set<String> seen = events.stream()
                    .filter(event -> event.kind().equals(kind))
                    .map(FeedEvent::subject)
                    .collect(Collectors.toSet());
            long missing = made.stream().filter(id -> !seen.contains(id)).count();
            Claims.claim(
                    missing == 0,
                    "the feed shows every " + kind + " (" + missing + " of " + made.size() + " are missing)");
        });
        return true;
    }

    private static void claimOrdered(List<FeedEvent> events) {
        var versions = new HashMap<String, Long>();
        for (FeedEvent event : events) {
            Long before = versions.put(event.kind() + event.subject(), event.sequence());
            Claims.claim(
                    before == null || before <= event.sequence(),
                    "the versions of " + event.kind() + " " + event.subject() + " rise");
        }
    }

    private void claimNothingOf(Company other, List<FeedEvent> events) {
        for (FeedEvent event : events) {
            Claims.claimSame("The company of an event in the feed", company.id(), event.company());
            Claims.claim(!event.body().contains(other.id()), "the feed never names another company");
            Claims.claim(!event.body().contains("@example.org"), "the feed carries no e-mail address");
        }
    }

    private static void claimRefused(Kcat kcat, String topic, Notes notes) {
        Kcat.Run run = kcat.read(topic);
        Claims.claim(run.events().isEmpty(), "a partner cannot read " + topic);
        Claims.claim(
                run.complaints().toLowerCase(Locale.ROOT).contains("authorization"),
                "Kafka refuses " + topic + " for lack of authorization, but kcat said: " + run.complaints());
        notes.fact(topic.replaceFirst("feed\\..*", "another company's feed") + ": refused by Kafka");
    }

    private static String kinds(List<FeedEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(FeedEvent::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
