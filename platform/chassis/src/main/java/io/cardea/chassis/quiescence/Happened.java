package io.cardea.chassis.quiescence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What this service has published of a company between two instants.
///
/// @param counts of all, by type
/// @param events the first ones: by instant, then topic, then in the order of the journal
public record Happened(List<Count> counts, List<Event> events) {

    /// How often something happened.
    public record Count(String topic, String type, long count) {}

    /// @param at business time
    public record Event(Instant at, String topic, String type, UUID aggregate, long version) {}
}
