package io.cardea.entitlement.subscription;

import io.cardea.access.Freeze;
import io.cardea.access.OpeningHours;
import io.cardea.access.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A subscription as far as access and grants depend on it; read from `subscription.subscriptions`.
///
/// @param zone where its dates begin and end
/// @param next what the next payment buys; null when no payment is awaited
/// @param group the family or organization that shares it; null where nobody does
/// @param rules what else was bought; null where that is nothing special
/// @param facts what was agreed before; null in records of the first release, which knew of no changes
public record SubscriptionFacts(
        UUID id,
        UUID member,
        ZoneId zone,
        Terms terms,
        List<Benefit> benefits,
        List<Period> periods,
        @Nullable Next next,
        Access access,
        @Nullable UUID group,
        @Nullable Rules rules,
        @Nullable Agreed facts) {

    public SubscriptionFacts {
        benefits = List.copyOf(benefits);
        periods = List.copyOf(periods);
    }

    /// The benefits that open doors, in the product's order.
    public List<Benefit> accesses() {
        return benefits.stream().filter(Benefit::opensDoors).toList();
    }

    /// From when on which benefits were agreed.
    public List<Agreed.Era> eras() {
        return facts == null ? List.of(new Agreed.Era(Instant.MIN, benefits)) : facts.eras(this);
    }

    /// Does it go on when somebody pays for it?
    public boolean awaitsRenewal() {
        return terms.recurring() && next != null;
    }

    /// How many of its group share it besides its holder.
    public int participants() {
        return rules == null || rules.participants() == null ? 0 : rules.participants();
    }

    /// How many others may go through a gate on one scan; null where nobody may.
    public @Nullable Integer guests() {
        Integer said = rules == null ? null : rules.guests();
        return said == null || said < 1 ? null : said;
    }

    /// How it is paid.
    public record Terms(String kind) {

        boolean recurring() {
            return kind.equals("RECURRING");
        }
    }

    /// A benefit of the product version that was bought.
    ///
    /// @param sites where it holds; empty means everywhere
    /// @param entries how many uses a period brings; null where they are not counted
    /// @param hours when it holds; null where it always does
    public record Benefit(
            UUID benefit,
            String kind,
            List<UUID> sites,
            @Nullable Integer entries,
            @Nullable Hours hours) {

        /// One that holds at every hour.
        public Benefit(UUID benefit, String kind, List<UUID> sites, @Nullable Integer entries) {
            this(benefit, kind, sites, entries, null);
        }

        public Benefit {
            sites = List.copyOf(sites);
        }

        public boolean opensDoors() {
            return kind.equals("ACCESS");
        }

        public boolean counted() {
            return entries != null;
        }

        public boolean holdsAt(UUID site) {
            return sites.isEmpty() || sites.contains(site);
        }
    }

    /// When a benefit holds, by the clock on the wall.
    ///
    /// @param closedOn local dates on which it does not, such as holidays; null for none
    public record Hours(
            List<OpeningHours.Hours> weekly, @Nullable List<LocalDate> closedOn) {

        public Hours {
            weekly = List.copyOf(weekly);
        }

        public OpeningHours in(ZoneId zone) {
            return new OpeningHours(zone, weekly, closedOn == null ? Set.of() : Set.copyOf(closedOn));
        }
    }

    /// Rules of the product version that was bought.
    ///
    /// @param participants how many of the group share it besides the holder; null where nobody does
    /// @param guests how many others may go through a gate on one scan; null where nobody may
    public record Rules(
            @Nullable Integer participants, @Nullable Integer guests) {}

    /// A period in local dates, `end` not included.
    public record Period(int index, LocalDate start, LocalDate end) {}

    /// What the next payment buys; only its being there matters here.
    public record Next(int index) {}

    /// The periods, graces and freezes as instants.
    public record Access(List<Span> spans, List<Span> graces, List<Freeze> freezes) {

        public Access {
            spans = List.copyOf(spans);
            graces = List.copyOf(graces);
            freezes = List.copyOf(freezes);
        }

        /// The end of the last span or the grace after it; the epoch where there is neither. Freezes are not asked:
        /// they take access away, never add any.
        public Instant end() {
            return Stream.concat(spans.stream(), graces.stream())
                    .map(Span::to)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }
    }
}
