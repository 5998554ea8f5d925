package io.cardea.gateway.list;

import io.cardea.access.Credits;
import io.cardea.access.Freeze;
import io.cardea.access.GateRules;
import io.cardea.access.OpeningHours;
import io.cardea.access.Pass;
import io.cardea.access.Right;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Passes with boundaries all over the days around an instant, at which clocks jump in Oslo.
public final class RandomPasses {

    public static final Instant AROUND = Instant.parse("2026-03-28T09:30:00Z");

    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Oslo"), ZoneId.of("America/Santiago"));
    private static final int MINUTES = 12 * 24 * 60;

    private final RandomGenerator random;
    private final UUID site;

    public RandomPasses(RandomGenerator random, UUID site) {
        this.random = random;
        this.site = site;
    }

    public Pass next(long version) {
        Pass whole = new Pass(
                random.nextInt(8) == 0 ? Pass.Status.BLOCKED : Pass.Status.ACTIVE,
                sites(),
                validity(),
                random.nextInt(3) == 0 ? new Credits(random.nextInt(3), List.of()) : null,
                version);
        Pass somebodys = random.nextInt(6) == 0 ? whole.with(true, 0) : whole;
        return random.nextInt(3) == 0 ? somebodys.by(rights()) : somebodys;
    }

    private Validity validity() {
        return new Validity(
                spans(random.nextInt(4)),
                spans(random.nextInt(2)),
                freezes(random.nextInt(3)),
                random.nextInt(3) == 0 ? minute() : AROUND.plus(Duration.ofDays(100)),
                Pass.Afterwards.EXPIRED);
    }

    public GateRules rules() {
        return new GateRules(random.nextInt(3) == 0 ? hours() : null, null, null, random.nextInt(4) == 0);
    }

    /// Every instant at which an answer to this pass may change within the span, and one second
    /// before and after it.
    public static List<Instant> around(Pass pass, @Nullable OpeningHours opening, Span within) {
        TreeSet<Instant> boundaries = new TreeSet<>();
        pass.validity().spans().forEach(span -> boundaries.addAll(List.of(span.from(), span.to())));
        pass.validity().graces().forEach(span -> boundaries.addAll(List.of(span.from(), span.to())));
        pass.validity()
                .freezes()
                .forEach(freeze -> boundaries.addAll(
                        freeze.to() == null ? List.of(freeze.from()) : List.of(freeze.from(), freeze.to())));
        boundaries.add(pass.validity().endsAt());
        pass.rights().forEach(right -> add(right.hours(), within, boundaries));
        add(opening, within, boundaries);
        boundaries.addAll(List.of(within.from(), within.to()));
        List<Instant> instants = new ArrayList<>();
        for (Instant boundary : boundaries) {
            instants.addAll(List.of(boundary.minusSeconds(1), boundary, boundary.plusSeconds(1)));
        }
        return instants.stream().filter(within::contains).toList();
    }

    private static void add(@Nullable OpeningHours hours, Span within, TreeSet<Instant> boundaries) {
        if (hours != null) {
            hours.within(within).forEach(span -> boundaries.addAll(List.of(span.from(), span.to())));
        }
    }

    private List<Right> rights() {
        List<Right> rights = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            rights.add(
                    new Right(new UUID(1, i), sites(), random.nextInt(3) == 0 ? null : hours(), random.nextBoolean()));
        }
        return rights;
    }

    private OpeningHours hours() {
        List<OpeningHours.Hours> weekly = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            weekly.add(new OpeningHours.Hours(DayOfWeek.of(1 + random.nextInt(7)), time(), time()));
        }
        LocalDate holiday = LocalDate.ofInstant(AROUND, ZONES.getFirst()).plusDays(random.nextInt(4));
        return new OpeningHours(ZONES.get(random.nextInt(ZONES.size())), weekly, Set.of(holiday));
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private Set<UUID> sites() {
        return switch (random.nextInt(6)) {
            case 0 -> Set.of(new UUID(9, 9));
            case 1, 2 -> Set.of(site);
            default -> Set.of();
        };
    }

    private List<Span> spans(int count) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spans.add(new Span(minute(), minute()));
        }
        return spans;
    }

    private List<Freeze> freezes(int count) {
        List<Freeze> freezes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            freezes.add(new Freeze(minute(), random.nextInt(5) == 0 ? null : minute()));
        }
        return freezes;
    }

    private Instant minute() {
        return AROUND.plus(Duration.ofMinutes(random.nextInt(MINUTES) - MINUTES / 2));
    }
}
