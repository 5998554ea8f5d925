package io.cardea.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.cases.SeededCases;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A timetable says beforehand what the decision will say.
class WritingATimetableTest {

    private static final Span ALL =
            new Span(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofDays(5);

    // Summer time begins at midnight, or is half an hour, or was moved by law, in some of them.
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Oslo"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("UTC"));

    private final Span window = new Span(Passes.START, Passes.START.plus(Duration.ofDays(3)));

    @Test
    void a_month_that_is_paid_is_one_span_to_its_own_end() {
        assertThat(timetable(Passes.paid())).containsExactly(uncounted(Passes.START, Passes.END));
    }

    @Test
    void a_month_and_its_grace_are_one_span() {
        assertThat(timetable(Passes.paidWithGrace())).containsExactly(uncounted(Passes.START, Passes.GRACE_END));
    }

    @Test
    void a_freeze_leaves_a_gap() {
        Instant from = Passes.START.plusSeconds(10);
        Instant to = Passes.START.plusSeconds(20);

        assertThat(timetable(Passes.frozen(new Freeze(from, to))))
                .containsExactly(uncounted(Passes.START, from), uncounted(to, Passes.END));
    }

    @Test
    void what_lies_behind_the_window_is_left_out() {
        Pass frozen = Passes.frozen(new Freeze(Passes.START.plusSeconds(1), Passes.MIDDLE));

        assertThat(timetable(frozen)).containsExactly(uncounted(Passes.START, Passes.START.plusSeconds(1)));
    }

    @Test
    void nobody_finds_a_blocked_card_or_another_sites_in_it() {
        assertThat(timetable(Passes.blocked(Passes.paid()))).isEmpty();
        assertThat(timetable(Passes.onlyAt(Passes.paid(), Passes.ELSEWHERE))).isEmpty();
    }

    @Test
    void uses_that_are_on_their_way_are_not_there_any_more() {
        assertThat(Timetable.of(Passes.counted(2), Passes.GATE, 1, window))
                .containsExactly(new Timetable.Admission(Passes.START, Passes.END, true));
        assertThat(Timetable.of(Passes.counted(2), Passes.GATE, 2, window)).isEmpty();
    }

    @Test
    void a_later_window_finds_a_paid_month_unchanged() {
        Span later = new Span(Passes.MIDDLE, Passes.MIDDLE.plusSeconds(1));

        assertThat(Timetable.of(Passes.paid(), Passes.GATE, 0, later)).isEqualTo(timetable(Passes.paid()));
    }

    @Test
    void every_minute_of_random_passes_is_as_the_decision_says() {
        SeededCases.times(2_000).check(random -> {
            RandomPass passes = new RandomPass(random.nextLong());
            Pass pass = passes.next();
            List<Timetable.Admission> timetable = Timetable.of(pass, Passes.GATE, 0, ALL);
            for (int minute = 0; minute < RandomPass.WINDOW; minute++) {
                agrees(pass, timetable, RandomPass.minute(minute));
            }
        });
    }

    @Test
    void every_quarter_of_weeks_with_hours_is_as_the_decision_says_also_when_clocks_jump() {
        SeededCases.times(400).check(random -> {
            Span days = days(random);
            Pass pass = limited(random, days);
            List<Timetable.Admission> timetable = Timetable.of(pass, Passes.GATE, 0, days);
            for (Instant at = days.from().plus(STEP); at.isBefore(days.to()); at = at.plus(STEP)) {
                agrees(pass, timetable, at);
            }
        });
    }

    @Test
    void a_gate_is_open_when_its_hours_say_so_also_when_clocks_jump() {
        SeededCases.times(400).check(random -> {
            Span days = days(random);
            OpeningHours hours = hours(random, days);
            List<Span> open = hours.within(days);
            for (Instant at = days.from().plus(STEP); at.isBefore(days.to()); at = at.plus(STEP)) {
                Instant asked = at;
                assertThat(open.stream().anyMatch(span -> span.contains(asked)))
                        .as("%s at %s", hours, at)
                        .isEqualTo(hours.contains(at));
            }
        });
    }

    private List<Timetable.Admission> timetable(Pass pass) {
        return Timetable.of(pass, Passes.GATE, 0, window);
    }

    private static Timetable.Admission uncounted(Instant from, Instant to) {
        return new Timetable.Admission(from, to, false);
    }

    private static void agrees(Pass pass, List<Timetable.Admission> timetable, Instant boundary) {
        for (Instant at : List.of(boundary.minusSeconds(1), boundary, boundary.plusSeconds(1))) {
            Decision listed = timetable.stream()
                    .filter(admission -> admission.contains(at))
                    .findFirst()
                    .<Decision>map(admission -> new Decision.Admitted(admission.counted()))
                    .orElse(null);
            Decision live = Door.decide(pass, Passes.GATE, ZoneState.QUIET, at);
            if (listed != null || live instanceof Decision.Admitted) {
                assertThat(listed).as("%s at %s", pass, at).isEqualTo(live);
            }
        }
    }

    private static Span days(RandomGenerator random) {
        Instant from = ALL.from().plus(Duration.ofDays(random.nextInt(700)));
        return new Span(from, from.plus(WINDOW));
    }

    private static Pass limited(RandomGenerator random, Span days) {
        List<Right> rights = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Set<UUID> sites = random.nextInt(4) == 0 ? Set.of(Passes.ELSEWHERE) : Set.of();
            rights.add(new Right(
                    new UUID(1, i),
                    sites,
                    random.nextInt(4) == 0 ? null : hours(random, days),
                    random.nextInt(3) == 0));
        }
        Instant from = days.from().plus(STEP.multipliedBy(random.nextInt(200) - 100));
        Instant freeze = days.from().plus(STEP.multipliedBy(random.nextInt(400)));
        Pass whole = Passes.with(
                List.of(new Span(from, days.to().plusSeconds(1))),
                List.of(),
                List.of(new Freeze(freeze, freeze.plus(STEP))),
                credits(random),
                ALL.to());
        return whole.by(rights);
    }

    private static @Nullable Credits credits(RandomGenerator random) {
        return random.nextBoolean() ? new Credits(random.nextInt(2), List.of()) : null;
    }

    private static OpeningHours hours(RandomGenerator random, Span days) {
        List<OpeningHours.Hours> weekly = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            weekly.add(new OpeningHours.Hours(DayOfWeek.of(1 + random.nextInt(7)), quarter(random), quarter(random)));
        }
        LocalDate holiday = LocalDate.ofInstant(days.from(), ZoneId.of("UTC")).plusDays(random.nextInt(5));
        return new OpeningHours(ZONES.get(random.nextInt(ZONES.size())), weekly, Set.of(holiday));
    }

    private static LocalTime quarter(RandomGenerator random) {
        return LocalTime.ofSecondOfDay(STEP.toSeconds() * random.nextInt(96));
    }
}
