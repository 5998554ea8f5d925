package io.cardea.entitlement.balance;

import static java.util.Objects.requireNonNull;

import io.cardea.entitlement.grant.Burnt;
import io.cardea.entitlement.grant.Grant;
import io.cardea.entitlement.meter.MeterEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was granted, used and is left of one counted benefit of one subscription, as of an instant.
///
/// @param counted how many meter events are folded in: always the first ones of the ledger
/// @param used all uses ever, `overdrawn` ones included
/// @param remaining what may be used at `asOf`
/// @param left what may be used at `asOf` or later
/// @param overdrawn uses that no grant covered; they take nothing from later grants
/// @param overdraws which they are, by business time; null where it was settled before they were told
///     one by one
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
        @Nullable List<Overdraw> overdraws,
        Instant asOf,
        @Nullable Instant nextChange) {

    /// A use that no grant covered, and where it was taken.
    ///
    /// @param source null where nobody said
    record Overdraw(UUID passage, Instant at, int amount, MeterEvent.@Nullable Source source) {}

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
                idOf(subscription, benefit), subscription, member, benefit, List.of(), 0, 0, 0, 0, 0, null, at, null);
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
                overdraws(burnt, uses),
                now,
                burnt.changesAfter(now));
    }

    // Nothing is the same as none: nearly every balance has none.
    private static @Nullable List<Overdraw> overdraws(Burnt burnt, Collection<MeterEvent> uses) {
        if (burnt.overdraws().isEmpty()) {
            return null;
        }
        Map<UUID, MeterEvent> byId =
                uses.stream().collect(Collectors.toMap(MeterEvent::id, use -> use, (one, same) -> one));
        return burnt.overdraws().stream()
                .map(over -> overdraw(over, requireNonNull(byId.get(over.use()))))
                .toList();
    }

    private static Overdraw overdraw(Burnt.Overdraw over, MeterEvent use) {
        return new Overdraw(use.id(), use.at(), over.amount(), use.source());
    }

    int granted() {
        return grants.stream().mapToInt(Grant::amount).sum();
    }

    /// Has a grant begun or ended by then, that this balance does not know of?
    boolean isOutdatedAt(Instant at) {
        return nextChange != null && !at.isBefore(nextChange);
    }
}
