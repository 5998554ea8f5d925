package io.cardea.billing.subscription;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A freeze of a subscription: local dates [start, end) in its zone.
///
/// @param end absent while it is open
public record HeldFreeze(
        LocalDate start, @Nullable LocalDate end, @Nullable String reason) {}
