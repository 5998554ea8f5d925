package io.cardea.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// When the decision lets somebody in, as spans of time: for controllers that decide on their own.
/// Every span is found by asking [Door] at each instant at which its answer may change.
public final class Timetable {

    private Timetable() {}

    /// Somebody is let in during `[from, to)`.
    ///
    /// @param counted whether an entry takes one use
    public record Admission(Instant from, Instant to, boolean counted) {

        public boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /// The spans in which this pass lets in at a gate of this site that keeps to passes alone, in
    /// their order, as far as they reach into the window. Where nothing depends on hours they are
    /// told to their own ends, so that a later window finds them unchanged.
    ///
    /// @param pendingUses taken at a gate and not counted by the pass yet
    public static List<Admission> of(Pass pass, Gate gate, int pendingUses, Span window) {
        TreeSet<Instant> boundaries = boundaries(pass);
        if (dependsOnHours(pass)) {
            pass.rights().forEach(right -> addBoundaries(right, window, boundaries));
            boundaries.add(window.from());
            boundaries.add(window.to());
            boundaries.headSet(window.from()).clear();
            boundaries.tailSet(window.to(), false).clear();
        }
        ZoneState zone = new ZoneState(pendingUses);
        List<Admission> admissions = new ArrayList<>();
        Instant from = null;
        for (Instant to : boundaries) {
            if (from != null
                    && to.isAfter(window.from())
                    && Door.decide(pass, gate, zone, from) instanceof Decision.Admitted(boolean counted)) {
                add(admissions, new Admission(from, to, counted));
            }
            from = to;
        }
        admissions.removeIf(admission -> !admission.from().isBefore(window.to()));
        return admissions;
    }

    private static boolean dependsOnHours(Pass pass) {
        return pass.rights().stream().anyMatch(right -> right.hours() != null);
    }

    private static void addBoundaries(Right right, Span window, TreeSet<Instant> boundaries) {
        if (right.hours() != null) {
            right.hours().addBoundaries(window, boundaries);
        }
    }

    // Nobody is let in before the first, nor from the last on.
    private static TreeSet<Instant> boundaries(Pass pass) {
        TreeSet<Instant> boundaries = new TreeSet<>();
        boundaries.add(pass.validity().endsAt());
        pass.validity().spans().forEach(span -> add(span, boundaries));
        pass.validity().graces().forEach(span -> add(span, boundaries));
        for (Freeze freeze : pass.validity().freezes()) {
            boundaries.add(freeze.from());
            if (freeze.to() != null) {
                boundaries.add(freeze.to());
            }
        }
        return boundaries;
    }

    private static void add(Span span, TreeSet<Instant> boundaries) {
        boundaries.add(span.from());
        boundaries.add(span.to());
    }

    private static void add(List<Admission> admissions, Admission next) {
        Admission last = admissions.isEmpty() ? null : admissions.getLast();
        if (last != null && last.to().equals(next.from()) && last.counted() == next.counted()) {
            admissions.set(admissions.size() - 1, new Admission(last.from(), next.to(), last.counted()));
        } else {
            admissions.add(next);
        }
    }
}
