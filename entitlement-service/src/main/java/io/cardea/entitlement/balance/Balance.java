package io.cardea.entitlement.balance;

import io.cardea.entitlement.grant.Burnt;
import io.cardea.entitlement.grant.Grant;
import io.cardea.entitlement.meter.MeterEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was granted, used and is left of one counted benefit of one subscription, as of an instant.
///
/// @param counted how many meter events are folded in: always the first ones of the ledger
/// @param used all uses ever, `overdrawn` ones included
/// @param remaining what may be used at `asOf`
/// @param left what may be used at `asOf` or later
/// @param overdrawn uses that no grant covered; they take nothing from later grants
/// @param nextChange when time alone changes what may be used, or null when it never does
record Balance(
        UUID id,
        UUID subscription,
        UUID member,
        UUID benefit,
        List<Grant> grants,
        int counted,
        int used,
        int remaining,
        int left,
        int overdrawn,
        Instant asOf,
        @Nullable Instant nextChange) {

    private static final Comparator<Grant> BY_PERIOD =
            Comparator.comparingInt(Grant::index).thenComparing(Grant::id);

    public Balance {
        grants = grants.stream().sorted(BY_PERIOD).toList();
    }

    /// The one balance of a subscription's benefit.
    static UUID idOf(UUID subscription, UUID benefit) {
        return UUID.nameUUIDFromBytes("%s/%s".formatted(subscription, benefit).getBytes(StandardCharsets.UTF_8));
    }

    /// A balance that nothing was granted to yet.
    static Balance empty(UUID subscription, UUID member, UUID benefit, Instant at) {
        return new Balance(
                idOf(subscription, benefit), subscription, member, benefit, List.of(), 0, 0, 0, 0, 0, at, null);
    }

    /// The same balance with these grants and uses. Its instant never goes back.
    Balance with(Collection<Grant> newGrants, Collection<MeterEvent> uses, Instant at) {
        Instant now = at.isAfter(asOf) ? at : asOf;
        Burnt burnt = Burnt.of(newGrants, uses);
        return new Balance(
                id,
                subscription,
                member,
                benefit,
                List.copyOf(newGrants),
                uses.size(),
                burnt.used(),
                burnt.remainingAt(now),
                burnt.leftFrom(now),
                burnt.overdrawn(),
                now,
                burnt.changesAfter(now));
    }

    int granted() {
        return grants.stream().mapToInt(Grant::amount).sum();
    }

    /// Has a grant begun or ended by then, that this balance does not know of?
    boolean isOutdatedAt(Instant at) {
        return nextChange != null && !at.isBefore(nextChange);
    }
}
