package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.calendar.Gaps;
import io.cardea.subscription.calendar.Span;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.timeline.Period;
import io.cardea.subscription.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a gate may open, as instants: inside a span and outside the freezes, or inside a grace.
record Access(List<Span> spans, List<Span> graces, List<Pause> freezes) {

    /// A freeze as instants [from, to); without `to` it lasts until somebody ends it.
    public record Pause(Instant from, @Nullable Instant to) {

        boolean contains(Instant instant) {
            return !instant.isBefore(from) && (to == null || instant.isBefore(to));
        }
    }

    private static final Access NONE = new Access(List.of(), List.of(), List.of());

    static Access of(Subscription subscription) {
        var timeline = subscription.timeline();
        if (timeline.empty()) {
            return NONE;
        }
        var home = subscription.home();
        var bought =
                Gaps.of(timeline.periods().stream().map(Period::days).toList()).list();
        return new Access(
                spans(bought.stream().flatMap(days -> open(subscription, days)), home),
                spans(graceDays(subscription, timeline), home),
                timeline.freezes().stream()
                        .flatMap(freeze -> pauses(freeze, bought, home))
                        .toList());
    }

    boolean paid(Instant at) {
        return spans.stream().anyMatch(span -> span.contains(at));
    }

    boolean grace(Instant at) {
        return graces.stream().anyMatch(span -> span.contains(at));
    }

    boolean frozen(Instant at) {
        return freezes.stream().anyMatch(pause -> pause.contains(at));
    }

    /// Whether the first paid day is still to come.
    boolean ahead(Instant at) {
        return spans.stream().allMatch(span -> at.isBefore(span.from()));
    }

    /// Every instant at which something begins or ends.
    Stream<Instant> boundaries() {
        var spanEdges =
                Stream.concat(spans.stream(), graces.stream()).flatMap(span -> Stream.of(span.from(), span.to()));
        var pauseEdges = freezes.stream()
                .flatMap(pause -> Stream.concat(Stream.of(pause.from()), Stream.ofNullable(pause.to())));
        return Stream.concat(spanEdges, pauseEdges);
    }

    /// After the last period, and after every one that another followed with a gap.
    private static Stream<Days> graceDays(Subscription subscription, Timeline timeline) {
        var periods = timeline.periods();
        var between = IntStream.range(1, periods.size())
                .mapToObj(next -> grace(subscription, periods.get(next - 1))
                        .until(later(
                                periods.get(next - 1).end(), periods.get(next).start())));
        var leaving = subscription.cancellation() instanceof Cancellation.AtPeriodEnd
                && Ending.sellsNothingFrom(subscription, timeline.end());
        var last =
                timeline.open() || leaving ? Stream.<Days>empty() : Stream.of(grace(subscription, periods.getLast()));
        return Stream.concat(between, last).flatMap(days -> open(subscription, days));
    }

    /// None after a trial, since who has paid nothing yet is not waited for, and none where the days went elsewhere.
    /// Whoever got their money back is waited for no longer.
    private static Days grace(Subscription subscription, Period period) {
        var end = period.end();
        var bought = subscription.purchases().list().get(period.index());
        var terms = subscription.agreements().in(period.index(), LocalDate.MAX).terms();
        var grace =
                new Days(end, bought.ended() != null || period.source() == Source.TRIAL ? end : terms.graceAfter(end));
        return bought.refundedOn() == null ? grace : grace.until(bought.refundedOn());
    }

    private static LocalDate later(LocalDate date, LocalDate other) {
        return other.isAfter(date) ? other : date;
    }

    /// Without the days that lapsed, and those after a cancellation at once.
    private static Stream<Days> open(Subscription subscription, Days days) {
        var last = cutOn(subscription.cancellation());
        return Gaps.of(subscription.lapses()).cutOutOf(days).stream()
                .map(piece -> last == null ? piece : piece.until(last));
    }

    private static @Nullable LocalDate cutOn(@Nullable Cancellation cancellation) {
        return switch (cancellation) {
            case Cancellation.AtOnce(LocalDate on, String _) -> on;
            case Cancellation.Transferred transferred -> transferred.on();
            case Cancellation.AtPeriodEnd _ -> null;
            case null -> null;
        };
    }

    private static List<Span> spans(Stream<Days> days, Home home) {
        return days.map(home::span).filter(span -> !span.empty()).toList();
    }

    /// The bought days that are frozen: a grace stays open, since there is nothing to save in it.
    private static Stream<Pause> pauses(Freeze freeze, List<Days> bought, Home home) {
        if (freeze.halts()) {
            return bought.stream()
                    .filter(days -> days.end().isAfter(freeze.start()))
                    .map(days -> new Pause(home.beginning(later(freeze.start(), days.start())), null))
                    .limit(1);
        }
        var frozen = freeze.days().orElseGet(() -> new Days(freeze.start(), LocalDate.MAX));
        return spans(bought.stream().map(frozen::within), home).stream().map(span -> new Pause(span.from(), span.to()));
    }
}
