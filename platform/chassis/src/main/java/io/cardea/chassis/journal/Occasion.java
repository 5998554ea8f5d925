package io.cardea.chassis.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On which occasion something is changed: for which company, by whom, why, and when by the company's clock.
///
/// @param actor `member:<id>`, `staff:<id>`, `admin:<id>`, `timer`, or whoever caused the event that is applied
/// @param at business time
/// @param traceparent the W3C trace context that is carried on into the event
public record Occasion(
        UUID company,
        String actor,
        @Nullable String reason,
        Instant at,
        @Nullable String traceparent) {

    /// The same occasion with the reason that the actor gave.
    public Occasion because(@Nullable String why) {
        return new Occasion(company, actor, why, at, traceparent);
    }
}
