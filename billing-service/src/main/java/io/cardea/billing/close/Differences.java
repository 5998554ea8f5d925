package io.cardea.billing.close;

import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The differences that a comparison finds, each once.
final class Differences {

    private final Map<String, Difference> found = new TreeMap<>();

    /// @param which tells it from others of its kind, the same whenever it is found
    /// @return its key
    String add(DifferenceClass kind, String which, @Nullable UUID subscription, String text) {
        String key = kind + "/" + which;
        found.putIfAbsent(key, new Difference(key, kind, subscription, text, null));
        return key;
    }

    /// @param what `Payment`, `Refund` or `Dispute`
    String amountDiffers(String what, String reference, UUID subscription, Money ours, Money theirs) {
        return add(
                DifferenceClass.AMOUNT_DIFFERS,
                reference,
                subscription,
                "%s %s is %s here and %s at the provider."
                        .formatted(what, reference, ours.inMinorUnits(), theirs.inMinorUnits()));
    }

    String reportedAgain(String what, String reference, UUID subscription, List<ReportLine> lines) {
        return add(
                DifferenceClass.DUPLICATE,
                reference,
                subscription,
                "The provider reports %s %s %d times, in lines %s."
                        .formatted(
                                what,
                                reference,
                                lines.size(),
                                lines.stream().map(ReportLine::line).toList()));
    }

    String otherDay(ReportLine line, UUID subscription, LocalDate on) {
        return add(
                DifferenceClass.OTHER_DAY,
                line.reference() + "/" + line.line(),
                subscription,
                "Line %d of the report, %s over %s on %s, is of %s here."
                        .formatted(line.line(), line.reference(), line.amount().inMinorUnits(), line.on(), on));
    }

    String unknown(ReportLine line, String what) {
        return add(
                DifferenceClass.UNKNOWN_AT_PROVIDER,
                line.reference() + "/" + line.line(),
                null,
                "Line %d of the report, %s over %s on %s, is %s."
                        .formatted(line.line(), line.reference(), line.amount().inMinorUnits(), line.on(), what));
    }

    /// In the order of their keys.
    List<Difference> all() {
        return List.copyOf(found.values());
    }
}
