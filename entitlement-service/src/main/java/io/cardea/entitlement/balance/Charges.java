package io.cardea.entitlement.balance;

import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import java.util.List;
import java.util.UUID;

/// Which benefit pays for which use, where a product has several that are counted: the first that holds at the use's
/// site, in the product's order; where none does, the first of all. It depends on nothing that changes, so a use never
/// wanders from one balance to another.
final class Charges {

    private Charges() {}

    /// The uses that this benefit pays for, in their order.
    static List<MeterEvent> of(SubscriptionFacts facts, UUID benefit, List<MeterEvent> uses) {
        List<Benefit> counted = counted(facts);
        return uses.stream()
                .filter(use -> payer(counted, use).benefit().equals(benefit))
                .toList();
    }

    /// The benefits that have a balance.
    static List<Benefit> counted(SubscriptionFacts facts) {
        return facts.accesses().stream().filter(Benefit::counted).toList();
    }

    private static Benefit payer(List<Benefit> counted, MeterEvent use) {
        return counted.stream()
                .filter(benefit -> benefit.holdsAt(use.site()))
                .findFirst()
                .orElseGet(counted::getFirst);
    }
}
