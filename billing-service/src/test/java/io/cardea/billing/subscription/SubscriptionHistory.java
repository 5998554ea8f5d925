package io.cardea.billing.subscription;

import static io.cardea.billing.subscription.Subscriptions.ANCHOR;
import static io.cardea.billing.subscription.Subscriptions.facts;
import static io.cardea.billing.subscription.Subscriptions.freezeFee;
import static io.cardea.billing.subscription.Subscriptions.owing;
import static io.cardea.billing.subscription.Subscriptions.period;
import static io.cardea.billing.subscription.Subscriptions.shifted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The versions of one subscription's facts, first to last: periods come, freezes move what is wanted and may cost
/// something, and it may end.
record SubscriptionHistory(List<BilledSubscription> versions, LocalDate lastDay) {

    static SubscriptionHistory random(RandomGenerator random) {
        int periods = random.nextInt(4);
        LocalDate lastDay = ANCHOR.plusMonths(periods).plusDays(random.nextInt(20));
        var versions = new ArrayList<BilledSubscription>();
        for (int had = 0; had <= periods; had++) {
            versions.add(had == 0 ? Subscriptions.pending() : Subscriptions.running(had));
        }
        if (random.nextBoolean()) {
            versions.add(facts(Standing.HELD, List.of(period(periods)), null));
            versions.add(owing(shifted(periods, random.nextInt(9)), freezeFee(lastDay)));
        }
        if (random.nextInt(4) == 0) {
            versions.add(facts(Standing.ENDED, List.of(), random.nextBoolean() ? lastDay : ANCHOR));
        }
        return new SubscriptionHistory(List.copyOf(versions), lastDay);
    }

    int length() {
        return versions.size();
    }

    BilledSubscription factsAt(int version) {
        return versions.get(version);
    }

    BilledSubscription cancelled() {
        return facts(Standing.ENDED, List.of(), lastDay);
    }

    LocalDate randomDay(RandomGenerator random) {
        return ANCHOR.plusDays(random.nextInt(150) - 10L);
    }
}
