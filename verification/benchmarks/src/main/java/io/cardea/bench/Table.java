package io.cardea.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Figures beside what they were the last time, and beside their goals.
record Table(List<Figure> figures, Optional<Result> baseline) {

    private static final String ROW = "%-42s %12s %12s %8s %12s %5s";

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, ROW, "figure", "now", "baseline", "ratio", "goal", "met"));
        figures.forEach(figure -> lines.add(line(figure)));
        return lines;
    }

    private String line(Figure now) {
        Optional<Figure> before = baseline.flatMap(result -> result.figure(now.name()));
        Double goal = now.goal();
        return String.format(
                Locale.ROOT,
                ROW,
                now.name(),
                number(now.value(), now.unit()),
                before.map(figure -> number(figure.value(), figure.unit())).orElse("-"),
                before.map(figure -> ratio(now.value(), figure.value())).orElse("-"),
                goal == null ? "-" : "<= " + number(goal, now.unit()),
                goal == null ? "-" : now.met() ? "yes" : "NO");
    }

    private static String ratio(double now, double before) {
        return before == 0 ? "-" : String.format(Locale.ROOT, "%.2f", now / before);
    }

    private static String number(double value, String unit) {
        return String.format(Locale.ROOT, unit.equals("s") ? "%.1f %s" : "%.0f %s", value, unit);
    }
}
