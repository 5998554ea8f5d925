package io.cardea.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that a gate must know of one credential.
///
/// @param sites where it holds; empty means everywhere in the company
/// @param validity when it admits
/// @param credits the uses left, or null where uses are not counted
/// @param rights where they differ, or not all hold at every hour; empty where sites and credits say everything
/// @param staff whether the gate's hours, passback and capacity do not apply
/// @param guests how many others may go through on one scan of it
/// @param version grows with every change; a lower one never replaces a higher
public record Pass(
        Status status,
        Set<UUID> sites,
        Validity validity,
        @Nullable Credits credits,
        List<Right> rights,
        boolean staff,
        int guests,
        long version) {

    /// A pass of one person who works elsewhere, whose sites and credits say everything.
    public Pass(Status status, Set<UUID> sites, Validity validity, @Nullable Credits credits, long version) {
        this(status, sites, validity, credits, List.of(), false, 0, version);
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
        rights = List.copyOf(rights);
    }

    /// The same, where these rights say where and when.
    public Pass by(List<Right> other) {
        return new Pass(status, sites, validity, credits, other, staff, guests, version);
    }

    /// The same for somebody who works here, or for whom others go through on one scan.
    public Pass with(boolean worksHere, int others) {
        return new Pass(status, sites, validity, credits, rights, worksHere, others, version);
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

    /// Whether its spans, graces and freezes let anybody in then, wherever that is.
    public boolean isOpenAt(Instant at) {
        return validity.admits(at) && !validity.isFrozen(at);
    }
}
