package io.cardea.gateway.zone;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was seen of one member in one scope, in the order of the decisions. It is the same whatever order words come
/// in, and however often: what is left out depends on nothing but the newest of them.
record Track(List<Seen> seen) {

    static final Track NOTHING = new Track(List.of());

    /// How far behind the newest somebody is still looked at.
    static final Duration REACH = Duration.ofDays(2);

    private static final int MOST = 64;
    private static final Comparator<Seen> IN_ORDER = (one, other) -> Seen.compare(one.decision(), other.decision());

    Track {
        seen = List.copyOf(seen);
    }

    /// With one more word. The first word on a decision stays.
    Track with(Seen one) {
        if (seen.stream().anyMatch(known -> known.decision().equals(one.decision()))) {
            return this;
        }
        List<Seen> all = new ArrayList<>(seen);
        all.add(one);
        all.sort(IN_ORDER);
        Instant reach = all.getLast().decidedAt().minus(REACH);
        List<Seen> near =
                all.stream().filter(known -> known.decidedAt().isAfter(reach)).toList();
        return new Track(near.subList(Math.max(0, near.size() - MOST), near.size()));
    }

    /// Where all of it leads.
    ///
    /// @param lasts how long an entry counts when its exit was not seen
    Whereabouts whereabouts(Floor floor, Duration lasts) {
        Whereabouts now = Whereabouts.NOWHERE;
        for (Seen one : seen) {
            if (!floor.forgets(one.decision(), one.at())) {
                Whereabouts before = now.expired(one.at(), lasts);
                now = one.entry() ? before.entered(one.persons(), one.at()) : before.left(one.persons(), one.into());
            }
        }
        return now;
    }

    /// Whether nothing of it is as young as that.
    boolean isOlderThan(Instant limit) {
        return seen.isEmpty() || seen.getLast().decidedAt().isBefore(limit);
    }

    byte[] packed() {
        Packing entry = new Packing(64).number(seen.size());
        seen.forEach(one -> one.pack(entry));
        return entry.packed();
    }

    static Track unpacked(byte[] packed) {
        Unpacking entry = new Unpacking(packed);
        List<Seen> seen = new ArrayList<>();
        for (int left = entry.number(); left > 0; left--) {
            seen.add(Seen.unpack(entry));
        }
        return new Track(seen);
    }
}
