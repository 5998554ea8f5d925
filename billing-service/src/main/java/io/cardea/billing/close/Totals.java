package io.cardea.billing.close;

import io.cardea.billing.close.Close.Total;
import io.cardea.chassis.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Adds up the rows of a close.
final class Totals {

    private Totals() {}

    /// One total per currency, in the order of their codes.
    static List<Total> of(List<Row> rows) {
        return rows.stream()
                .flatMap(row ->
                        Stream.of(row.paid(), row.reported(), row.credited(), row.refunded(), row.refundReported()))
                .filter(Objects::nonNull)
                .map(Money::currency)
                .distinct()
                .sorted()
                .map(currency -> new Total(
                        sum(rows, currency, Row::paid),
                        sum(rows, currency, Row::reported),
                        sum(rows, currency, Row::credited),
                        sum(rows, currency, Row::refunded),
                        sum(rows, currency, Row::refundReported)))
                .toList();
    }

    private static Money sum(List<Row> rows, String currency, Function<Row, @Nullable Money> side) {
        return rows.stream()
                .map(side)
                .filter(Objects::nonNull)
                .filter(money -> money.currency().equals(currency))
                .reduce(Money.nothing(currency), Money::plus);
    }
}
