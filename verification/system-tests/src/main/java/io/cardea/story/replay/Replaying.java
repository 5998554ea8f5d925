package io.cardea.story.replay;

import io.cardea.story.deployment.Deployment;
import io.cardea.story.http.Claims;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Replays a door's log against a deployment, and says what came out.
public record Replaying(Deployment deployment, Options options, Consumer<String> out) {

    private static final int MALFORMED_SHOWN = 5;

    /// Replays all of it. Fails where the deployment did not do as it should; what is wrong with the file is told.
    ///
    /// @return how many swipes were replayed
    public int run(Source source) {
        var log = SwipeLog.read(source.text(), source.zone(), source.pattern());
        tellOf(source, log);
        Claims.claim(!log.swipes().isEmpty(), "the file has at least one line that can be read");
        var calendar = Calendar.of(log, source.zone());
        var lanes = new Lanes(options.connections());
        long start = System.nanoTime();
        var company = ReplayCompany.founded(deployment, key(), calendar, log.devices());
        List<Issuing.Held> held = members(company, calendar, lanes);
        out.accept(String.format(
                Locale.ROOT, "%,d members moved in and have cards, after %.1f s", held.size(), seconds(start)));
        List<Drawn> drawn = Draw.members(log.swipes(), options.members(), options.seed());
        long first = System.nanoTime();
        List<Scan> scans = new Scanning(company.gates(), held, source.zone(), lanes).all(drawn);
        new Report(scans, Duration.ofNanos(System.nanoTime() - first)).lines().forEach(out);
        return scans.size();
    }

    private List<Issuing.Held> members(ReplayCompany company, Calendar calendar, Lanes lanes) {
        String csv = options.members() == 500
                ? Source.resource("members-500.csv")
                : Population.csv(options.members(), Population.SEED);
        List<Standing> standings = Standing.drawn(options.members(), options.seed());
        var movingIn = new MovingIn(company.manager(), calendar);
        List<String> members = movingIn.members(csv);
        List<String> subscriptions = movingIn.subscriptions(members, standings);
        return new Issuing(company, calendar, lanes).cards(members, subscriptions, standings);
    }

    private String key() {
        String key = options.company();
        return key == null
                ? "door-" + Long.toString(Math.abs(RandomGenerator.getDefault().nextLong()), 36)
                : key;
    }

    private void tellOf(Source source, SwipeLog log) {
        out.accept(String.format(
                Locale.ROOT,
                "%s: %,d swipes at %d doors, dates like %s in %s",
                source.name(),
                log.swipes().size(),
                log.devices().size(),
                log.format(),
                source.zone()));
        log.malformed().stream()
                .limit(MALFORMED_SHOWN)
                .forEach(bad -> out.accept("line " + bad.line() + " " + bad.why() + ", passed over"));
        if (log.malformed().size() > MALFORMED_SHOWN) {
            out.accept("... " + log.malformed().size() + " lines in all were passed over");
        }
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
