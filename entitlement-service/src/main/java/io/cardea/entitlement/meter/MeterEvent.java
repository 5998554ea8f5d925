package io.cardea.entitlement.meter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A use of a counted benefit.
///
/// @param id the passage's
/// @param site where it happened; decides which benefit pays when a product has several
/// @param at business time of the passage
/// @param amount how many uses, 1 for an entry
/// @param source null where it was told before sources were kept
public record MeterEvent(
        UUID id,
        UUID subscription,
        UUID site,
        Instant at,
        int amount,
        @Nullable Source source) {

    /// Where it was taken.
    ///
    /// @param sequence the controller's own number of the passage, where it decided without the gateway
    public record Source(UUID gate, @Nullable Long sequence) {}

    /// One of which nobody knows where it was taken.
    public MeterEvent(UUID id, UUID subscription, UUID site, Instant at, int amount) {
        this(id, subscription, site, at, amount, null);
    }
}
