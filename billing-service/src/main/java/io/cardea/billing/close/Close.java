package io.cardea.billing.close;

import io.cardea.billing.close.CloseRefusal.AlreadyFinished;
import io.cardea.billing.close.CloseRefusal.NotOver;
import io.cardea.billing.close.CloseRefusal.ReportMissing;
import io.cardea.billing.close.CloseRefusal.Unexplained;
import io.cardea.billing.close.Difference.Explanation;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A day or a month of a site, or of a whole company.
///
/// @param site absent for the whole company
/// @param expectsReport were payments made at a provider?
/// @param reported has the provider's report been handed in?
/// @param rows how many the last comparison gave
/// @param totals paid, reported, credited and given back, per currency
record Close(
        UUID id,
        @Nullable UUID site,
        Days days,
        CloseStatus status,
        boolean expectsReport,
        boolean reported,
        int rows,
        List<Total> totals,
        List<Difference> differences,
        @Nullable Instant comparedAt,
        @Nullable Instant finishedAt) {

    /// @param reported what the provider says of the same days
    /// @param refunded what went back, by refunds and disputes; absent in closes that an earlier release
    ///     has finished
    /// @param refundReported what the provider says of that
    record Total(
            Money paid,
            Money reported,
            Money credited,
            @Nullable Money refunded,
            @Nullable Money refundReported) {}

    static Close open(UUID id, @Nullable UUID site, Days days) {
        return new Close(id, site, days, CloseStatus.OPEN, false, false, 0, List.of(), List.of(), null, null);
    }

    /// What a comparison gave. Explanations of differences that are still there stay.
    Decision<Close, CloseChange> compared(Comparison.Result result, Sides sides, Instant at) {
        return status == CloseStatus.FINISHED
                ? Decision.refused(new AlreadyFinished(days))
                : Decision.changed(
                        new Close(
                                id,
                                site,
                                days,
                                status,
                                sides.expectReport(days),
                                sides.reported(),
                                result.rows().size(),
                                Totals.of(result.rows()),
                                explainedAsBefore(result.differences()),
                                at,
                                null),
                        new CloseChange.Compared());
    }

    Decision<Close, CloseChange> explain(String key, Explanation explanation) {
        if (status == CloseStatus.FINISHED) {
            return Decision.refused(new AlreadyFinished(days));
        }
        return differences.stream().noneMatch(one -> one.key().equals(key))
                ? Decision.unchanged()
                : Decision.changed(
                        with(differences.stream()
                                .map(one -> one.key().equals(key) ? one.explained(explanation) : one)
                                .toList()),
                        new CloseChange.Explained(key));
    }

    /// Ends it, when its days are over and no difference is left unexplained.
    ///
    /// @param today the company's local date
    Decision<Close, CloseChange> finish(LocalDate today, Instant at) {
        if (status == CloseStatus.FINISHED) {
            return Decision.unchanged();
        }
        if (!days.areOver(today)) {
            return Decision.refused(new NotOver(days.to().minusDays(1)));
        }
        if (expectsReport && !reported) {
            return Decision.refused(new ReportMissing());
        }
        List<String> open = differences.stream()
                .filter(Difference::isOpen)
                .map(Difference::key)
                .toList();
        return open.isEmpty()
                ? Decision.changed(
                        new Close(
                                id,
                                site,
                                days,
                                CloseStatus.FINISHED,
                                expectsReport,
                                reported,
                                rows,
                                totals,
                                differences,
                                comparedAt,
                                at),
                        new CloseChange.Finished())
                : Decision.refused(
                        new Unexplained(open.size(), open.stream().limit(20).toList()));
    }

    private List<Difference> explainedAsBefore(List<Difference> found) {
        Map<String, Difference> before =
                differences.stream().collect(Collectors.toMap(Difference::key, Function.identity()));
        return found.stream()
                .map(one -> before.get(one.key()) instanceof Difference known && known.explanation() != null
                        ? one.explained(known.explanation())
                        : one)
                .toList();
    }

    /// Some of the differences, those that nobody has explained before the others.
    ///
    /// @param after how many come before
    Stream<Difference> differences(int after, int limit) {
        return differences.stream()
                .sorted(Comparator.comparing((Difference one) -> !one.isOpen()))
                .skip(after)
                .limit(limit);
    }

    private Close with(List<Difference> next) {
        return new Close(id, site, days, status, expectsReport, reported, rows, totals, next, comparedAt, finishedAt);
    }
}
