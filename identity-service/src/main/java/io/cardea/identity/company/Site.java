package io.cardea.identity.company;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

/// A place of a company (B13).
///
/// @param key names it in configuration and files; unique in the company
/// @param zone its local dates
/// @param maxOffline for how long its gates may decide without news
public record Site(UUID id, String key, String name, ZoneId zone, Duration maxOffline) {

    /// Unless somebody says otherwise, a gate trusts its copy for a day.
    public static final Duration USUAL_MAX_OFFLINE = Duration.ofHours(24);
}
