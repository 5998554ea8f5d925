package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Back;
import io.cardea.billing.close.Sides.ReportLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What went back of payments, by a refund or a dispute, beside what the provider's report has of that.
///
/// A line names what went back, or the payment of which it went back; the second is matched by its amount.
final class BackSide {

    private final Days days;
    private final Sides sides;
    private final Differences differences;
    private final Map<Back, List<ReportLine>> found = new HashMap<>();
    private final List<ReportLine> unknown = new ArrayList<>();

    BackSide(Days days, Sides sides, Differences differences) {
        this.days = days;
        this.sides = sides;
        this.differences = differences;
        match();
    }

    /// Those of these days, and lines about such as are of other days or none of ours.
    Stream<Row> rows() {
        Stream<Row> ours = sides.back().stream()
                .filter(back -> days.contain(back.on()))
                .sorted(Comparator.comparing(Back::on).thenComparing(Back::reference))
                .map(this::row);
        Stream<Row> ofOtherDays = sides.back().stream()
                .filter(back -> !days.contain(back.on()))
                .sorted(Comparator.comparing(Back::on).thenComparing(Back::reference))
                .flatMap(back -> lines(back).stream()
                        .map(line -> alone(line, differences.otherDay(line, back.subscription(), back.on()))));
        Stream<Row> nobodys = unknown.stream()
                .map(line -> alone(line, differences.unknown(line, "about no refund and no dispute that we know")));
        return Stream.of(ours, ofOtherDays, nobodys).flatMap(rows -> rows);
    }

    private void match() {
        Map<String, List<Back>> byName = sides.back().stream().collect(Collectors.groupingBy(Back::reference));
        var byPayment = new LinkedHashMap<String, List<ReportLine>>();
        sides.report().stream()
                .filter(line -> !line.isCapture())
                .collect(Collectors.groupingBy(ReportLine::reference, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, all) -> {
                    var lines = withoutFailed(all);
                    if (byName.containsKey(name)) {
                        match(byName.get(name), lines, true);
                    } else {
                        byPayment.put(name, lines);
                    }
                });
        byPayment.forEach((payment, lines) -> match(
                sides.back().stream()
                        .filter(back -> back.payment().equals(payment))
                        .toList(),
                lines,
                false));
    }

    /// A refund that failed is as if it had never been sent: its two lines say nothing together. Alone, each says what
    /// it says.
    private static List<ReportLine> withoutFailed(List<ReportLine> lines) {
        var left = new ArrayList<>(lines);
        for (ReportLine failed : lines) {
            if (failed.movement() == Movement.REFUND_FAILED) {
                left.stream()
                        .filter(line -> line.movement() == Movement.REFUNDED
                                && line.back().equals(failed.amount()))
                        .findFirst()
                        .ifPresent(sent -> left.removeAll(List.of(sent, failed)));
            }
        }
        return left;
    }

    /// @param named do the lines name these themselves?
    private void match(List<Back> ours, List<ReportLine> lines, boolean named) {
        var left = new ArrayList<>(lines);
        var waiting = ours.stream()
                .filter(back -> !found.containsKey(back))
                .sorted(Comparator.comparing((Back back) -> !days.contain(back.on())))
                .collect(Collectors.toCollection(ArrayList::new));
        waiting.removeIf(back -> take(back, left, line -> line.back().equals(back.amount())));
        waiting.removeIf(back -> days.contain(back.on()) && take(back, left, _ -> true));
        for (ReportLine line : left) {
            ours.stream()
                    .filter(back -> named && back.amount().equals(line.back()))
                    .findFirst()
                    .ifPresentOrElse(
                            back -> Objects.requireNonNull(found.get(back)).add(line), () -> unknown.add(line));
        }
    }

    private boolean take(Back back, List<ReportLine> left, Predicate<ReportLine> fitting) {
        var line = left.stream().filter(fitting).findFirst();
        line.ifPresent(one -> {
            left.remove(one);
            found.put(back, new ArrayList<>(List.of(one)));
        });
        return line.isPresent();
    }

    private List<ReportLine> lines(Back back) {
        return found.getOrDefault(back, List.of());
    }

    private Row row(Back back) {
        List<ReportLine> lines = lines(back);
        var row = RowDraft.of(back).reported(lines);
        row.differences().add(difference(back, lines));
        return row.done();
    }

    private String difference(Back back, List<ReportLine> lines) {
        if (sides.reported() && lines.isEmpty()) {
            return missing(back);
        }
        if (lines.size() > 1) {
            return differences.reportedAgain(word(back), back.reference(), back.subscription(), lines);
        }
        return lines.isEmpty() || lines.getFirst().back().equals(back.amount())
                ? explained(back)
                : differences.amountDiffers(
                        back.disputed() ? "Dispute" : "Refund",
                        back.reference(),
                        back.subscription(),
                        back.amount(),
                        lines.getFirst().back());
    }

    private String missing(Back back) {
        return differences.add(
                DifferenceClass.MISSING_AT_PROVIDER,
                back.reference(),
                back.subscription(),
                "The %s %s over %s of payment %s is not in the provider's report."
                        .formatted(word(back), back.reference(), back.amount().inMinorUnits(), back.payment()));
    }

    private String explained(Back back) {
        return differences.add(
                back.disputed() ? DifferenceClass.DISPUTED : DifferenceClass.REFUNDED,
                back.reference() + (back.amount().negative() ? "/won" : ""),
                back.subscription(),
                "The %s %s of %s moves %s of payment %s %s."
                        .formatted(
                                word(back),
                                back.reference(),
                                back.on(),
                                back.size().inMinorUnits(),
                                back.payment(),
                                back.amount().negative() ? "back to us" : "away from us"));
    }

    private static String word(Back back) {
        return back.disputed() ? "dispute" : "refund";
    }

    private static Row alone(ReportLine line, String difference) {
        var row = RowDraft.of(line);
        row.differences().add(difference);
        return row.done();
    }
}
