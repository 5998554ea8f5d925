package io.cardea.chassis.clock;

import java.time.Instant;
import java.time.ZoneId;

/// A reading of a company's clock.
///
/// @param zone the company's own zone, for dates that belong to no site
/// @param now business time
/// @param sandbox does the clock only move when its API says so?
public record CompanyClock(ZoneId zone, Instant now, boolean sandbox) {}
