package io.cardea.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One measured number, and what it should be.
///
/// @param unit as printed behind the number
/// @param atMost where less is better: the most it may be, in the same unit; absent where there is no such goal
/// @param atLeast where more is better: the least it may be
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double atMost,
        @Nullable Double atLeast) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null);
    }

    /// The same figure, which should not be more than this.
    Figure atMost(double goal) {
        return new Figure(name, value, unit, goal, atLeast);
    }

    /// The same figure, which should not be less than this.
    Figure atLeast(double goal) {
        return new Figure(name, value, unit, atMost, goal);
    }

    boolean hasGoal() {
        return atMost != null || atLeast != null;
    }

    boolean met() {
        return (atMost == null || value <= atMost) && (atLeast == null || value >= atLeast);
    }
}
