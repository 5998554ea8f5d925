package io.cardea.entitlement.balance;

import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.entitlement.subscription.Agreed.Era;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which benefit pays for which use, where a product has several that are counted: the first that holds at the use's
/// site, in the order of the product that was agreed when it was used; where none does, the first of all.
final class Charges {

    private Charges() {}

    /// The uses that this benefit pays for, in their order.
    static List<MeterEvent> of(SubscriptionFacts facts, UUID benefit, List<MeterEvent> uses) {
        List<Era> eras = facts.eras();
        return uses.stream()
                .filter(use -> payer(countedAt(eras, use.at()), use)
                        .filter(payer -> payer.benefit().equals(benefit))
                        .isPresent())
                .toList();
    }

    /// The benefits that have a balance: those of today, and those that were counted before.
    static Collection<Benefit> counted(SubscriptionFacts facts) {
        var all = new LinkedHashMap<UUID, Benefit>();
        facts.eras().reversed().stream()
                .flatMap(era -> era.counted().stream())
                .forEach(benefit -> all.putIfAbsent(benefit.benefit(), benefit));
        return all.values();
    }

    private static List<Benefit> countedAt(List<Era> eras, Instant at) {
        return eras.reversed().stream()
                .filter(era -> !era.from().isAfter(at))
                .findFirst()
                .orElseGet(eras::getFirst)
                .counted();
    }

    private static Optional<Benefit> payer(List<Benefit> counted, MeterEvent use) {
        return counted.stream()
                .filter(benefit -> benefit.holdsAt(use.site()))
                .findFirst()
                .or(() -> counted.stream().findFirst());
    }
}
