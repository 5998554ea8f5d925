package io.cardea.billing.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a subscription gives, as closes compare it with what was paid. Only the last year and some are kept.
///
/// @param spans the days on which a gate may open by what was bought, frozen ones included; absent in
///     what an earlier release has written
/// @param graces those on which it may open although the next period is not paid yet
record HeldAccess(
        List<HeldPeriod> periods,
        List<HeldFreeze> freezes,
        @Nullable List<HeldSpan> spans,
        @Nullable List<HeldSpan> graces) {

    private static final int KEPT_MONTHS = 14;

    HeldAccess {
        periods = List.copyOf(periods);
        freezes = List.copyOf(freezes);
        spans = spans == null ? null : List.copyOf(spans);
        graces = graces == null ? null : List.copyOf(graces);
    }

    /// The same without what ended long before its newest period.
    HeldAccess recent() {
        LocalDate since = periods.stream()
                .map(HeldPeriod::start)
                .max(LocalDate::compareTo)
                .map(newest -> newest.minusMonths(KEPT_MONTHS))
                .orElse(LocalDate.MIN);
        return new HeldAccess(
                periods.stream().filter(period -> period.end().isAfter(since)).toList(),
                freezes.stream()
                        .filter(freeze -> freeze.end() == null || freeze.end().isAfter(since))
                        .toList(),
                recent(spans, since),
                recent(graces, since));
    }

    /// Where nobody said when a gate may open: the days of its periods, until it was cancelled.
    List<HeldSpan> opens(@Nullable LocalDate cancelledOn) {
        return spans == null
                ? periods.stream()
                        .map(period -> new HeldSpan(period.start(), period.end()).until(cancelledOn))
                        .flatMap(Stream::ofNullable)
                        .toList()
                : spans;
    }

    List<HeldSpan> runsAhead() {
        return Objects.requireNonNullElse(graces, List.of());
    }

    private static @Nullable List<HeldSpan> recent(@Nullable List<HeldSpan> spans, LocalDate since) {
        return spans == null
                ? null
                : spans.stream().filter(span -> span.end().isAfter(since)).toList();
    }
}
