package io.cardea.entitlement.grant;

import io.cardea.entitlement.subscription.Agreed.Era;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A time `[from, to)` in which a counted benefit was agreed, with so many entries a period.
record Stretch(Instant from, Instant to, int entries) {

    /// The stretches of a benefit, in their order; one that goes on with another amount is another one.
    static List<Stretch> of(SubscriptionFacts facts, Benefit benefit) {
        List<Era> eras = facts.eras();
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < eras.size(); i++) {
            Instant from = eras.get(i).from();
            Instant to = i + 1 < eras.size() ? eras.get(i + 1).from() : Instant.MAX;
            eras.get(i)
                    .counted(benefit)
                    .map(Benefit::entries)
                    .ifPresent(entries -> stretches.add(new Stretch(from, to, entries)));
        }
        return stretches;
    }

    boolean meets(Instant start, Instant end) {
        return from.isBefore(end) && to.isAfter(start);
    }

    boolean endsBefore(Instant end) {
        return to.isBefore(end);
    }
}
