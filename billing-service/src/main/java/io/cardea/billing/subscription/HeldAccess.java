package io.cardea.billing.subscription;

import java.time.LocalDate;
import java.util.List;

/// What a subscription gives, as closes compare it with what was paid. Only the last year and some are kept.
record HeldAccess(List<HeldPeriod> periods, List<HeldFreeze> freezes) {

    private static final int KEPT_MONTHS = 14;

    HeldAccess {
        periods = List.copyOf(periods);
        freezes = List.copyOf(freezes);
    }

    /// Without what ended long before its newest period.
    static HeldAccess recent(List<HeldPeriod> periods, List<HeldFreeze> freezes) {
        LocalDate since = periods.stream()
                .map(HeldPeriod::start)
                .max(LocalDate::compareTo)
                .map(newest -> newest.minusMonths(KEPT_MONTHS))
                .orElse(LocalDate.MIN);
        return new HeldAccess(
                periods.stream().filter(period -> period.end().isAfter(since)).toList(),
                freezes.stream()
                        .filter(freeze -> freeze.end() == null || freeze.end().isAfter(since))
                        .toList());
    }
}
