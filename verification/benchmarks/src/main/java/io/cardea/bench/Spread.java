package io.cardea.bench;

import java.util.Collection;

/// How long something took, each time.
///
/// @param sorted in milliseconds
record Spread(double[] sorted) {

    static Spread of(Collection<Long> nanos) {
        return new Spread(nanos.stream().mapToDouble(one -> one / 1e6).sorted().toArray());
    }

    /// What this share of the times did not exceed; not a number where there were none.
    double at(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }
}
