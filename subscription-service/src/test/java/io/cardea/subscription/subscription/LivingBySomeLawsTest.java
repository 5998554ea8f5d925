package io.cardea.subscription.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.calendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LivingBySomeLawsTest {

    private static final int LIVES = 400;
    private static final int EVENTS = 40;
    private static final Set<Status> OPEN = EnumSet.of(Status.ACTIVE, Status.GRACE);

    @Test
    void the_lives_are_various_enough_to_mean_something() {
        var seen = EnumSet.noneOf(Status.class);

        throughout((subscription, seed) -> seen.add(subscription.status()));

        assertThat(seen).containsExactlyInAnyOrder(Status.values());
    }

    @Test
    void periods_touch_and_never_overlap() {
        throughout((subscription, seed) -> {
            var day = subscription.purchases().startsOn();
            for (Period period : subscription.timeline().periods()) {
                assertThat(period.start()).as("seed %d", seed).isEqualTo(day);
                assertThat(period.end()).as("seed %d", seed).isAfter(day);
                day = period.end();
            }
        });
    }

    @Test
    void the_calendar_holds_exactly_the_bought_and_the_frozen_days() {
        throughout((subscription, seed) -> {
            var timeline = subscription.timeline();
            var bought = subscription.purchases().list().stream()
                    .mapToInt(Bought::days)
                    .sum();
            var frozen = timeline.freezes().stream().mapToInt(Freeze::days).sum();

            assertThat(timeline.empty() ? 0 : timeline.days().count())
                    .as("seed %d", seed)
                    .isEqualTo(bought + frozen);
        });
    }

    @Test
    void freezes_never_overlap() {
        throughout((subscription, seed) -> {
            var freezes = subscription.freezes().list().stream()
                    .filter(f -> !f.empty())
                    .toList();
            for (int n = 1; n < freezes.size(); n++) {
                assertThat(freezes.get(n - 1).contains(freezes.get(n).start()))
                        .as("seed %d: %s", seed, freezes)
                        .isFalse();
            }
        });
    }

    @Test
    void the_status_says_open_exactly_on_the_days_that_the_facts_give() {
        throughout((subscription, seed) -> edges(subscription).forEach(edge -> {
            for (var at : new Instant[] {edge.minusNanos(1), edge, edge.plusNanos(1)}) {
                var later = subscription.at(at);
                if (!at.isBefore(subscription.asOf()) && later.status() != Status.REVIEW) {
                    assertThat(OPEN.contains(later.status()))
                            .as("seed %d: %s at %s", seed, later.status(), at)
                            .isEqualTo(given(subscription, subscription.today(at)));
                }
            }
        }));
    }

    @Test
    void the_status_stays_until_the_instant_that_was_named() {
        throughout((subscription, seed) -> {
            var next = subscription.nextChangeAt();
            edges(subscription)
                    .filter(edge -> edge.isAfter(subscription.asOf()) && (next == null || edge.isBefore(next)))
                    .forEach(edge -> assertThat(subscription.at(edge).status())
                            .as("seed %d at %s", seed, edge)
                            .isEqualTo(subscription.status()));
            if (next != null) {
                assertThat(subscription.at(next).status()).as("seed %d", seed).isNotEqualTo(subscription.status());
            }
        });
    }

    @Test
    void freezing_and_unfreezing_leave_the_days_before_today_as_they_were() {
        for (long seed = 0; seed < LIVES; seed++) {
            var life = new Life(seed);
            for (int n = 0; n < EVENTS; n++) {
                var before = life.live();
                var after = life.freezeOrUnfreeze();
                var today = before.today(life.now());

                var changed = today.minusDays(90)
                        .datesUntil(today)
                        .filter(day -> given(before, day) != given(after, day))
                        .toList();

                assertThat(changed).as("seed %d, today %s", seed, today).isEmpty();
            }
        }
    }

    @Test
    void a_day_that_was_frozen_comes_back_at_the_end() {
        throughout((subscription, seed) -> {
            var timeline = subscription.timeline();
            if (!timeline.empty() && !timeline.open() && subscription.cancellation() == null) {
                var usable = timeline.days()
                        .start()
                        .datesUntil(timeline.end())
                        .filter(day -> timeline.running(day).isEmpty())
                        .count();

                assertThat(usable)
                        .as("seed %d", seed)
                        .isEqualTo(subscription.purchases().list().stream()
                                .mapToInt(Bought::days)
                                .sum());
            }
        });
    }

    @Test
    void time_in_two_steps_equals_time_in_one() {
        for (long seed = 0; seed < LIVES; seed++) {
            var oneStep = new Life(seed);
            var twoSteps = new Life(seed);
            for (int n = 0; n < EVENTS; n++) {
                oneStep.live();
                twoSteps.live();
            }

            oneStep.letTimePass(86_400 * 50);
            twoSteps.letTimePass(86_400 * 17);
            twoSteps.letTimePass(86_400 * 33);

            assertThat(twoSteps.subscription()).as("seed %d", seed).isEqualTo(oneStep.subscription());
        }
    }

    private static void throughout(BiConsumer<Subscription, Long> law) {
        for (long seed = 0; seed < LIVES; seed++) {
            var life = new Life(seed);
            for (int n = 0; n < EVENTS; n++) {
                law.accept(life.live(), seed);
            }
        }
    }

    /// Whether the facts give access on this day, counted day by day and not by the code under test.
    private static boolean given(Subscription subscription, LocalDate day) {
        var timeline = subscription.timeline();
        var cancelled = subscription.cancelledOn();
        if (timeline.empty() || cancelled != null && !day.isBefore(cancelled)) {
            return false;
        }
        var frozen = timeline.freezes().stream().anyMatch(freeze -> freeze.contains(day));
        var paid = timeline.periods().stream().map(Period::days).anyMatch(days -> days.contains(day));
        return !frozen && (paid || grace(subscription, day));
    }

    private static boolean grace(Subscription subscription, LocalDate day) {
        var end = subscription.timeline().end();
        return !subscription.timeline().open()
                && !(subscription.cancellation() instanceof Cancellation)
                && new Days(end, subscription.agreement().terms().graceAfter(end)).contains(day);
    }

    private static Stream<Instant> edges(Subscription subscription) {
        var dates = new TreeSet<LocalDate>();
        var timeline = subscription.timeline();
        timeline.periods().forEach(period -> dates.addAll(Set.of(period.start(), period.end())));
        timeline.freezes().forEach(freeze -> {
            dates.add(freeze.start());
            dates.add(freeze.end() == null ? freeze.start() : freeze.end());
        });
        Stream.ofNullable(subscription.cancelledOn()).forEach(dates::add);
        if (!timeline.empty()) {
            dates.add(subscription.agreement().terms().graceAfter(timeline.end()));
        }
        return dates.stream()
                .map(date -> Span.beginning(date, subscription.home().zone()));
    }
}
