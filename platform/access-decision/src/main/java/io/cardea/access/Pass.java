package io.cardea.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that a gate must know of one credential.
///
/// @param sites where it holds; empty means everywhere in the company
/// @param spans when it admits, paid or given
/// @param graces when it still admits although the next payment is awaited
/// @param freezes when it does not admit, whatever spans and graces say
/// @param credits the uses left, or null where uses are not counted
/// @param endsAt nobody is let in at or after it, whatever the rest says: a lost event makes a pass expire, not last
/// @param afterwards the reason given once every span and grace is over
/// @param rights where they differ, or not all hold at every hour; empty where sites and credits say everything
/// @param staff whether the gate's hours, passback and capacity do not apply
/// @param guests how many others may go through on one scan of it
/// @param version grows with every change; a lower one never replaces a higher
public record Pass(
        Status status,
        Set<UUID> sites,
        List<Span> spans,
        List<Span> graces,
        List<Freeze> freezes,
        @Nullable Credits credits,
        Instant endsAt,
        Afterwards afterwards,
        List<Right> rights,
        boolean staff,
        int guests,
        long version) {

    /// A pass of one person who works elsewhere.
    public Pass(
            Status status,
            Set<UUID> sites,
            List<Span> spans,
            List<Span> graces,
            List<Freeze> freezes,
            @Nullable Credits credits,
            Instant endsAt,
            Afterwards afterwards,
            List<Right> rights,
            long version) {
        this(status, sites, spans, graces, freezes, credits, endsAt, afterwards, rights, false, 0, version);
    }

    /// A pass whose sites and credits say everything.
    public Pass(
            Status status,
            Set<UUID> sites,
            List<Span> spans,
            List<Span> graces,
            List<Freeze> freezes,
            @Nullable Credits credits,
            Instant endsAt,
            Afterwards afterwards,
            long version) {
        this(status, sites, spans, graces, freezes, credits, endsAt, afterwards, List.of(), version);
    }

    /// Of the card that the pass belongs to.
    public enum Status {
        ACTIVE,
        BLOCKED
    }

    /// What follows the last span and grace.
    public enum Afterwards {
        EXPIRED(Reason.EXPIRED),
        PAYMENT_OVERDUE(Reason.PAYMENT_OVERDUE);

        private final Reason reason;

        Afterwards(Reason reason) {
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    public Pass {
        sites = Set.copyOf(sites);
        spans = List.copyOf(spans);
        graces = List.copyOf(graces);
        freezes = List.copyOf(freezes);
        rights = List.copyOf(rights);
    }

    /// The same, where these rights say where and when.
    public Pass by(List<Right> other) {
        return new Pass(
                status, sites, spans, graces, freezes, credits, endsAt, afterwards, other, staff, guests, version);
    }

    /// The same for somebody who works here, or for whom others go through on one scan.
    public Pass with(boolean worksHere, int others) {
        return new Pass(
                status, sites, spans, graces, freezes, credits, endsAt, afterwards, rights, worksHere, others, version);
    }

    /// The right by which somebody goes in at this site and instant: one that takes no use before one that does. Null
    /// where none holds, and for a pass whose sites and credits say everything.
    public @Nullable Right rightAt(UUID site, Instant at) {
        Right counted = null;
        for (Right right : rights) {
            if (right.holdsAt(site) && (right.hours() == null || right.hours().contains(at))) {
                if (!right.counted()) {
                    return right;
                }
                counted = counted == null ? right : counted;
            }
        }
        return counted;
    }

    boolean holdsAt(UUID site) {
        if (rights.isEmpty()) {
            return sites.isEmpty() || sites.contains(site);
        }
        for (Right right : rights) {
            if (right.holdsAt(site)) {
                return true;
            }
        }
        return false;
    }

    boolean isFrozen(Instant at) {
        for (Freeze freeze : freezes) {
            if (freeze.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether its spans, graces and freezes let anybody in then, wherever that is.
    public boolean isOpenAt(Instant at) {
        return admits(at) && !isFrozen(at);
    }

    boolean admits(Instant at) {
        return at.isBefore(endsAt) && (anyContains(spans, at) || anyContains(graces, at));
    }

    boolean startsAfter(Instant at) {
        for (Span span : spans) {
            if (at.isBefore(span.from())
                    && span.from().isBefore(span.to())
                    && span.from().isBefore(endsAt)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyContains(List<Span> spans, Instant at) {
        for (Span span : spans) {
            if (span.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
