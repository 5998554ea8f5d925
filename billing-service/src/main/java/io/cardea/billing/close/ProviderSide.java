package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.close.Sides.ReportLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the provider's report says of our payments, and of others.
final class ProviderSide {

    private final Sides sides;
    private final Differences differences;
    private final Map<String, List<ReportLine>> captures;

    ProviderSide(Sides sides, Differences differences) {
        this.sides = sides;
        this.differences = differences;
        this.captures = sides.report().stream()
                .filter(line -> !line.isRefund())
                .collect(Collectors.groupingBy(ReportLine::reference));
    }

    List<ReportLine> linesOf(Paid paid) {
        return captures.getOrDefault(paid.reference(), List.of());
    }

    /// The difference of a payment, where there is one. Without a report nothing is missing.
    Optional<String> compare(Paid paid) {
        if (!sides.reported() || !paid.isAtProvider()) {
            return Optional.empty();
        }
        List<ReportLine> lines = linesOf(paid);
        return switch (lines.size()) {
            case 0 -> Optional.of(missing(paid));
            case 1 ->
                lines.getFirst().amount().equals(paid.amount())
                        ? Optional.empty()
                        : Optional.of(amountDiffers(paid, lines.getFirst()));
            default -> Optional.of(duplicate(paid, lines));
        };
    }

    /// Lines about payments that are none of ours.
    List<Row> unknown() {
        Set<String> ours = sides.paid().stream().map(Paid::reference).collect(Collectors.toSet());
        var rows = new ArrayList<Row>();
        for (ReportLine line : sides.report()) {
            if (!ours.contains(line.reference())) {
                rows.add(Row.of(line, unknown(line)));
            }
        }
        return rows;
    }

    private String missing(Paid paid) {
        return differences.add(
                DifferenceClass.MISSING_AT_PROVIDER,
                paid.reference(),
                paid.subscription(),
                "Payment %s over %s for invoice %s is not in the provider's report."
                        .formatted(paid.reference(), paid.amount().inMinorUnits(), paid.number()));
    }

    private String amountDiffers(Paid paid, ReportLine line) {
        return differences.add(
                DifferenceClass.AMOUNT_DIFFERS,
                paid.reference(),
                paid.subscription(),
                "Payment %s is %s here and %s at the provider."
                        .formatted(
                                paid.reference(),
                                paid.amount().inMinorUnits(),
                                line.amount().inMinorUnits()));
    }

    private String duplicate(Paid paid, List<ReportLine> lines) {
        return differences.add(
                DifferenceClass.DUPLICATE,
                paid.reference(),
                paid.subscription(),
                "The provider reports payment %s %d times, in lines %s."
                        .formatted(
                                paid.reference(),
                                lines.size(),
                                lines.stream().map(ReportLine::line).toList()));
    }

    private String unknown(ReportLine line) {
        return differences.add(
                DifferenceClass.UNKNOWN_AT_PROVIDER,
                line.reference() + "/" + line.line(),
                null,
                "Line %d of the report, %s over %s on %s, is no payment of ours."
                        .formatted(line.line(), line.reference(), line.amount().inMinorUnits(), line.on()));
    }
}
