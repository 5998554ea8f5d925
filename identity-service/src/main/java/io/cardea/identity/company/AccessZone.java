package io.cardea.identity.company;

import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a site says of a zone that its gates lead into.
///
/// @param name as its gates call it
/// @param capacity how many may be in it; absent: as its gates say
/// @param entriesLast how long an entry counts when its exit was not seen; absent: as its gates say
/// @param resetsAt when, by the site's clock, nobody counts as being inside any more; absent: never
/// @param lastReset by an operator: nobody who came in before counts. A UUID of version 7, so that it stands between
///     the ids of the decisions before and after it
public record AccessZone(
        String name,
        @Nullable Integer capacity,
        @Nullable Duration entriesLast,

        @Nullable @Schema(implementation = String.class, description = "Hours and minutes, with a colon between them")
        LocalTime resetsAt,

        @Nullable UUID lastReset) {

    /// One of which nothing is said.
    static AccessZone named(String name) {
        return new AccessZone(name, null, null, null, null);
    }

    AccessZone reset(UUID reset) {
        return new AccessZone(name, capacity, entriesLast, resetsAt, reset);
    }

    /// Another setup, of which the last reset is no part.
    AccessZone setUp(AccessZone other) {
        return new AccessZone(name, other.capacity, other.entriesLast, other.resetsAt, lastReset);
    }
}
