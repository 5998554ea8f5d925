package io.cardea.billing.subscription;

import static io.cardea.billing.subscription.Subscriptions.facts;
import static io.cardea.billing.subscription.Subscriptions.wanted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The versions of one subscription's facts, first to last: periods come, freezes move what is wanted, and it may
/// end. What is wanted moves only while it lies ahead of the last day, as with real freezes.
record SubscriptionHistory(List<BilledSubscription> versions, LocalDate lastDay) {

    private static final int LONGEST = 8;

    static SubscriptionHistory random(RandomGenerator random) {
        int periods = random.nextInt(4);
        LocalDate lastDay = Subscriptions.ANCHOR.plusMonths(periods).plusDays(random.nextInt(20));
        var versions = new ArrayList<BilledSubscription>();
        for (int had = 0; had <= periods; had++) {
            versions.add(had == 0 ? Subscriptions.pending() : Subscriptions.running(had));
        }
        if (random.nextBoolean() && versions.getLast().standing() == Standing.RUNNING) {
            versions.add(facts(Standing.HELD, wanted(periods, 0), periods, null));
            versions.add(Subscriptions.running(periods));
        }
        if (random.nextInt(4) == 0 && versions.size() < LONGEST) {
            LocalDate on = random.nextBoolean() ? lastDay : Subscriptions.ANCHOR;
            versions.add(facts(Standing.ENDED, null, periods, on));
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
        BilledSubscription last = versions.getLast();
        return facts(Standing.ENDED, null, last.covered().size(), lastDay);
    }

    LocalDate randomDay(RandomGenerator random) {
        return Subscriptions.ANCHOR.plusDays(random.nextInt(150) - 10L);
    }
}
