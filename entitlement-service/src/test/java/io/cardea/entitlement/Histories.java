package io.cardea.entitlement;

import io.cardea.entitlement.meter.MeterEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Random histories; the same source of randomness tells the same one.
public final class Histories {

    private static final LocalDate START = LocalDate.parse("2027-01-31");
    private static final Instant EPOCH = Instant.parse("2027-01-25T00:00:00Z");

    private final RandomGenerator random;

    public Histories(RandomGenerator random) {
        this.random = random;
    }

    /// A subscription of any kind, in any of its stages.
    public Facts facts() {
        Facts facts = random.nextBoolean() ? Facts.membership() : Facts.punchCard(1 + random.nextInt(10));
        facts = facts.with(Facts.SAUNA, random.nextBoolean() ? 1 + random.nextInt(4) : null, sites());
        facts = random.nextInt(3) == 0 ? facts.offPeak(Facts.DAYTIME, sites()) : facts;
        LocalDate start = START.plusDays(random.nextInt(20));
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate end = start.plusDays(1 + random.nextInt(31));
            facts = facts.period(start.toString(), end.toString());
            start = end;
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            facts = freeze(facts);
        }
        return random.nextInt(4) == 0 ? facts.cancelled() : facts;
    }

    /// Uses all over the time in which a subscription of [#facts] can be used, and before and after it.
    public List<MeterEvent> uses(int atMost) {
        var uses = new ArrayList<MeterEvent>();
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            uses.add(new MeterEvent(Facts.id(5000 + i), Facts.SUBSCRIPTION, site(), instant(), 1 + random.nextInt(2)));
        }
        return uses;
    }

    public Instant instant() {
        return EPOCH.plus(Duration.ofMinutes(random.nextInt(130 * 24 * 60)));
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// The same things in another order.
    public <T> List<T> shuffled(List<T> things) {
        var shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private Facts freeze(Facts facts) {
        Instant from = instant();
        String to = from.plus(Duration.ofHours(1 + random.nextInt(400))).toString();
        return facts.frozen(from.toString(), random.nextInt(4) == 0 ? null : to);
    }

    private UUID[] sites() {
        return random.nextBoolean() ? new UUID[0] : new UUID[] {site()};
    }

    private UUID site() {
        return random.nextBoolean() ? Facts.OSLO : Facts.BERGEN;
    }
}
