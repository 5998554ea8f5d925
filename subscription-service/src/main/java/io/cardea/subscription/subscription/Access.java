package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.calendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
        var zone = subscription.home().zone();
        return new Access(
                present(paidDays(timeline, subscription.cancellation()).in(zone)),
                graces(subscription, timeline, zone),
                timeline.freezes().stream().map(freeze -> pause(freeze, zone)).toList());
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
        return spans.stream().anyMatch(span -> at.isBefore(span.from()));
    }

    /// Every instant at which something begins or ends.
    Stream<Instant> boundaries() {
        var spanEdges =
                Stream.concat(spans.stream(), graces.stream()).flatMap(span -> Stream.of(span.from(), span.to()));
        var pauseEdges = freezes.stream()
                .flatMap(pause -> Stream.concat(Stream.of(pause.from()), Stream.ofNullable(pause.to())));
        return Stream.concat(spanEdges, pauseEdges);
    }

    private static Days paidDays(Timeline timeline, @Nullable Cancellation cancellation) {
        var days = timeline.days();
        return switch (cancellation) {
            case Cancellation.AtOnce(LocalDate on, String _) -> days.until(on);
            case Cancellation.AtPeriodEnd _ -> days;
            case null -> days;
        };
    }

    /// None after a cancellation, and none while an open freeze keeps the end unknown.
    private static List<Span> graces(Subscription subscription, Timeline timeline, ZoneId zone) {
        if (subscription.cancellation() != null || timeline.open()) {
            return List.of();
        }
        var days = new Days(timeline.end(), subscription.agreement().terms().graceAfter(timeline.end()));
        return present(days.in(zone));
    }

    private static List<Span> present(Span span) {
        return span.empty() ? List.of() : List.of(span);
    }

    private static Pause pause(Freeze freeze, ZoneId zone) {
        var end = freeze.end();
        return new Pause(Span.beginning(freeze.start(), zone), end == null ? null : Span.beginning(end, zone));
    }
}
