package io.cardea.identity.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an advance brought about: the events of the company after the instant at which the clock stood, up to the
/// one at which it stands now. That the clock itself moved is not among them: how often it stopped on its way says
/// nothing.
///
/// @param total how many events there were
/// @param counts of all, by topic and type
/// @param events the first ones, by instant, then by topic, then as they were written
/// @param note says so where there were more than are listed
record Happened(
        long total,
        List<Count> counts,
        List<Event> events,
        @Nullable String note) {

    private static final Comparator<Event> ORDER =
            Comparator.comparing(Event::at).thenComparing(Event::topic);

    Happened {
        counts = List.copyOf(counts);
        events = List.copyOf(events);
    }

    /// How often something happened.
    @Schema(name = "HappenedCount")
    record Count(String topic, String type, long count) {}

    /// One event.
    ///
    /// @param at business time
    /// @param aggregate the id of what changed
    /// @param version of what changed
    @Schema(name = "HappenedEvent")
    record Event(Instant at, String topic, String type, UUID aggregate, long version) {}

    /// What one service told of it: counts of all, and the first events in the order above.
    record Told(List<Count> counts, List<Event> events) {}

    /// What all services told, with so many events at the most.
    static Happened of(List<Told> all, int most) {
        List<Count> counts = all.stream()
                .flatMap(told -> told.counts().stream())
                .sorted(Comparator.comparing(Count::topic).thenComparing(Count::type))
                .toList();
        long total = counts.stream().collect(Collectors.summingLong(Count::count));
        List<Event> events = all.stream()
                .flatMap(told -> told.events().stream())
                .sorted(ORDER)
                .limit(most)
                .toList();
        String note = total > events.size()
                ? "These are the first %d of %d events; counts has all of them.".formatted(events.size(), total)
                : null;
        return new Happened(total, counts, events, note);
    }
}
