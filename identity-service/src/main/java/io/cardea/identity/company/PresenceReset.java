package io.cardea.identity.company;

import java.time.Duration;
import java.util.UUID;

/// An operator has let a member off: wherever they came in at a site before, they do not count as being inside.
///
/// @param reset a UUID of version 7, so that it stands between the ids of the decisions before and after it
public record PresenceReset(UUID member, UUID reset) {

    /// Gateways look no further back than two days; a little is added for clocks that differ.
    private static final Duration MATTERS = Duration.ofDays(2).plusHours(1);

    /// So that a company stays a message of sensible size.
    static final int MOST = 500;

    /// Whether it still matters once a later one has been said.
    boolean mattersBeside(PresenceReset later) {
        return !member.equals(later.member) && later.millis() - millis() <= MATTERS.toMillis();
    }

    private long millis() {
        return reset.getMostSignificantBits() >>> 16;
    }
}
