package io.cardea.bench;

import io.cardea.bench.load.Meter;
import io.cardea.bench.load.Meter.Reading;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import io.cardea.story.deployment.Deployment;
import io.cardea.story.login.Login;
import io.cardea.story.year.ClubYear;
import io.cardea.story.year.Lived;
import io.cardea.story.year.Plan;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A year of a club of a thousand in virtual time, through everything that runs on this machine, with the laws that
/// hold for every subscription checked in the end.
///
/// Other lives, or fewer of them: `-Dcardea.year.members=`, `.days=` and `.seed=` in JAVA_TOOL_OPTIONS.
final class LivingAYear implements Benchmark {

    private static final String PREFIX = "cardea.year.";

    @Override
    public String name() {
        return "year";
    }

    @Override
    public List<Figure> run(Consumer<String> progress) {
        try (var suite = FreshSuite.started(progress)) {
            var meter = new Meter(suite);
            Reading before = meter.read();
            Lived lived = ClubYear.live(deployment(suite), plan(), progress);
            progress.accept(lived.summary());
            return figures(lived, meter.read().since(before));
        }
    }

    private static Plan plan() {
        Plan year = Plan.year(Long.getLong(PREFIX + "seed", 2027));
        return new Plan(
                Integer.getInteger(PREFIX + "members", year.members()),
                Integer.getInteger(PREFIX + "days", year.days()),
                year.seed());
    }

    private static List<Figure> figures(Lived lived, Reading cost) {
        double lifetime = lived.tally().subscriptionDays();
        double commits = cost.commits().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("subscription-days per second", lived.subscriptionDaysPerSecond(), "/s"));
        figures.add(
                Figure.of("laws that were broken", lived.broken().size(), "").atMost(0));
        figures.add(Figure.of("members", lived.plan().members(), ""));
        figures.add(Figure.of("days", lived.plan().days(), ""));
        figures.add(Figure.of("subscription-days", lifetime, ""));
        figures.add(Figure.of("it took", lived.seconds(), "s"));
        figures.add(Figure.of("payments", lived.tally().payments(), ""));
        figures.add(Figure.of("events that time brought about", lived.tally().events(), ""));
        figures.add(Figure.of("stops of the clock", lived.tally().moves(), ""));
        figures.add(Figure.of("commits", commits, ""));
        figures.add(Figure.of("commits per subscription-day", commits / lifetime, ""));
        cost.commits().forEach((service, count) -> figures.add(Figure.of("commits, " + service, count, "")));
        return List.copyOf(figures);
    }

    private static Deployment deployment(LocalSuite suite) {
        var admin = suite.platformAdmin();
        return new Deployment(
                URI.create(suite.url()),
                URI.create(suite.url(Part.KEYCLOAK)),
                suite.kafkaForPartners(),
                new Login(admin.name(), admin.password()),
                null);
    }
}
