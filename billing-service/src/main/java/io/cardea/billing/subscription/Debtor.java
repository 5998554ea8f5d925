package io.cardea.billing.subscription;

import java.time.ZoneId;

/// What matters of a subscription to whoever asks for its money.
///
/// @param zone in which its dates begin and end
/// @param held is it under review?
/// @param expired has access ended, the grace included?
public record Debtor(String product, ZoneId zone, boolean held, boolean expired) {}
