package io.cardea.bench;

import org.jspecify.annotations.Nullable;

/// One measured number; less is better for all that is measured so far.
///
/// @param unit as printed behind the number
/// @param goal the most it may be, in the same unit; absent where there is no goal
record Figure(
        String name, double value, String unit, @Nullable Double goal) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null);
    }

    boolean met() {
        return goal == null || value <= goal;
    }
}
