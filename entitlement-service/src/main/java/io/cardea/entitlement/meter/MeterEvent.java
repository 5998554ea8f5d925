package io.cardea.entitlement.meter;

import java.time.Instant;
import java.util.UUID;

/// A use of a counted benefit.
///
/// @param id the passage's
/// @param site where it happened; decides which benefit pays when a product has several
/// @param at business time of the passage
/// @param amount how many uses, 1 for an entry
public record MeterEvent(UUID id, UUID subscription, UUID site, Instant at, int amount) {}
