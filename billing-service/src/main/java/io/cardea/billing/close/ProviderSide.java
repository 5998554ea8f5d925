package io.cardea.billing.close;

import io.cardea.billing.close.Sides.InVain;
import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the provider's report says of payments that came, ours and others.
final class ProviderSide {

    private final Days days;
    private final Sides sides;
    private final Differences differences;
    private final Map<String, List<ReportLine>> captures;

    ProviderSide(Days days, Sides sides, Differences differences) {
        this.days = days;
        this.sides = sides;
        this.differences = differences;
        this.captures = sides.report().stream()
                .filter(ReportLine::isCapture)
                .collect(Collectors.groupingBy(ReportLine::reference));
    }

    /// A payment of these days, beside what the report has of it. Without a report nothing is missing.
    void compare(Paid paid, RowDraft row) {
        if (paid.isAtProvider()) {
            compare(paid.reference(), paid.number(), paid.subscription(), paid.amount(), row);
        }
    }

    /// Money that nobody owed any more; a person sends it back, unless that is done.
    void compare(InVain paid, RowDraft row) {
        row.differences().add(inVain(paid));
        compare(paid.reference(), paid.number(), paid.subscription(), paid.amount(), row);
    }

    /// Lines about payments of other days, and about such as are none of ours.
    Stream<Row> others() {
        Map<String, Known> ours = Stream.concat(
                        sides.paid().stream().map(one -> new Known(one.reference(), one.subscription(), one.on())),
                        sides.inVain().stream().map(one -> new Known(one.reference(), one.subscription(), one.on())))
                .collect(Collectors.toMap(Known::reference, Function.identity(), (one, _) -> one));
        return sides.report().stream()
                .filter(ReportLine::isCapture)
                .flatMap(line -> other(line, ours.get(line.reference())).stream());
    }

    /// A payment of ours.
    private record Known(String reference, UUID subscription, LocalDate on) {}

    private Optional<Row> other(ReportLine line, @Nullable Known ours) {
        if (ours == null) {
            return Optional.of(alone(line, differences.unknown(line, "no payment of ours")));
        }
        return days.contain(ours.on())
                ? Optional.empty()
                : Optional.of(alone(line, differences.otherDay(line, ours.subscription(), ours.on())));
    }

    private void compare(String reference, String number, UUID subscription, Money amount, RowDraft row) {
        List<ReportLine> lines = captures.getOrDefault(reference, List.of());
        row.reported(lines);
        if (!sides.reported()) {
            return;
        }
        switch (lines.size()) {
            case 0 -> row.differences().add(missing(reference, number, subscription, amount));
            case 1 -> {
                if (!lines.getFirst().amount().equals(amount)) {
                    row.differences()
                            .add(differences.amountDiffers(
                                    "Payment",
                                    reference,
                                    subscription,
                                    amount,
                                    lines.getFirst().amount()));
                }
            }
            default -> row.differences().add(differences.reportedAgain("payment", reference, subscription, lines));
        }
    }

    private static Row alone(ReportLine line, String difference) {
        var row = RowDraft.of(line);
        row.differences().add(difference);
        return row.done();
    }

    private String missing(String reference, String number, UUID subscription, Money amount) {
        return differences.add(
                DifferenceClass.MISSING_AT_PROVIDER,
                reference,
                subscription,
                "Payment %s over %s for invoice %s is not in the provider's report."
                        .formatted(reference, amount.inMinorUnits(), number));
    }

    private String inVain(InVain paid) {
        DifferenceClass kind = paid.givenBack()
                ? DifferenceClass.REFUNDED
                : paid.twice() ? DifferenceClass.DUPLICATE : DifferenceClass.PAID_WITHOUT_ACCESS;
        return differences.add(
                kind,
                paid.reference(),
                paid.subscription(),
                "Payment %s over %s came for invoice %s, which %s; %s."
                        .formatted(
                                paid.reference(),
                                paid.amount().inMinorUnits(),
                                paid.number(),
                                paid.twice() ? "another payment has paid" : "it has not paid",
                                paid.givenBack() ? "all of it went back" : "not all of it went back"));
    }
}
