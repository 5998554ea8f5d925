package io.cardea.subscription.subscription;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a subscription is at home: its dates turn into instants there, whichever gate is asked.
///
/// @param site absent when it belongs to the company as a whole
public record Home(@Nullable UUID site, ZoneId zone) {}
