package io.cardea.billing.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a subscription gives, as closes compare it with what was paid. Only the last year and some are kept.
///
/// @param site where it is at home; absent where it is the whole company
record HeldAccess(@Nullable UUID site, List<HeldPeriod> periods, List<HeldFreeze> freezes) {

    private static final int KEPT_MONTHS = 14;

    HeldAccess {
        periods = List.copyOf(periods);
        freezes = List.copyOf(freezes);
    }

    /// Without what ended long before its newest period.
    static HeldAccess recent(@Nullable UUID site, List<HeldPeriod> periods, List<HeldFreeze> freezes) {
        LocalDate since = periods.stream()
                .map(HeldPeriod::start)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN.plusMonths(KEPT_MONTHS))
                .minusMonths(KEPT_MONTHS);
        return new HeldAccess(
                site,
                periods.stream().filter(period -> period.end().isAfter(since)).toList(),
                freezes.stream()
                        .filter(freeze -> freeze.end() == null || freeze.end().isAfter(since))
                        .toList());
    }
}
