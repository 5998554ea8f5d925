package io.cardea.subscription.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a product entitles to (A18), as the catalog defined it when it was bought.
///
/// @param kind as in the catalog; this service carries it on and never asks
/// @param sites where it holds; everywhere when empty
/// @param entries how many entries a payment buys; not counted when absent
/// @param hours when it holds; always when absent
public record Benefit(
        UUID benefit,
        String key,
        String kind,
        List<UUID> sites,
        @Nullable Integer entries,
        @Nullable Hours hours) {

    /// One that holds at every hour.
    public Benefit(UUID benefit, String key, String kind, List<UUID> sites, @Nullable Integer entries) {
        this(benefit, key, kind, sites, entries, null);
    }

    /// Weekly hours by the clock on the wall of the subscription's site; this service carries them on and never asks.
    ///
    /// @param closedOn local dates on which the benefit does not hold
    public record Hours(List<DayHours> weekly, @Nullable List<LocalDate> closedOn) {

        public Hours {
            weekly = List.copyOf(weekly);
        }
    }

    /// Hours of one day of the week.
    public record DayHours(DayOfWeek day, LocalTime from, LocalTime to) {}

    public Benefit {
        sites = List.copyOf(sites);
    }
}
