package io.cardea.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Figures beside what they were the last time, and beside their goals.
record Table(List<Figure> figures, Optional<Result> baseline) {

    private static final String ROW = "%-46s %14s %14s %8s %16s %5s";

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, ROW, "figure", "now", "baseline", "ratio", "goal", "met"));
        figures.forEach(figure -> lines.add(line(figure)));
        return lines;
    }

    private String line(Figure now) {
        Optional<Figure> before = baseline.flatMap(result -> result.figure(now.name()));
        return String.format(
                Locale.ROOT,
                ROW,
                now.name(),
                number(now.value(), now.unit()),
                before.map(figure -> number(figure.value(), figure.unit())).orElse("-"),
                before.map(figure -> ratio(now.value(), figure.value())).orElse("-"),
                now.hasGoal() ? goals(now) : "-",
                now.hasGoal() ? now.met() ? "yes" : "NO" : "-");
    }

    private static String goals(Figure figure) {
        return Stream.of(goal("<= ", figure.atMost(), figure.unit()), goal(">= ", figure.atLeast(), figure.unit()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> goal(String sign, @Nullable Double goal, String unit) {
        return Optional.ofNullable(goal).map(value -> sign + number(value, unit));
    }

    private static String ratio(double now, double before) {
        return before == 0 ? "-" : String.format(Locale.ROOT, "%.2f", now / before);
    }

    /// Three digits that say something.
    private static String number(double value, String unit) {
        String form = Math.abs(value) < 10 ? "%.2f %s" : Math.abs(value) < 100 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, form, value, unit).strip();
    }
}
