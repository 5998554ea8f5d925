package io.cardea.entitlement.grant;

import io.cardea.entitlement.meter.MeterEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Spends uses on grants (A28, A33). Each use, in the order of business time, takes from the grants that are valid
/// at its instant, the one that expires first before the others. What no grant covers is overdrawn: it is told, not
/// forgotten.
final class BurnDown {

    private static final Comparator<MeterEvent> BY_TIME =
            Comparator.comparing(MeterEvent::at).thenComparing(MeterEvent::id);

    private final List<Grant> grants;
    private final Map<UUID, Integer> left = new HashMap<>();
    private int used;
    private final List<Burnt.Overdraw> overdraws = new ArrayList<>();

    private BurnDown(Collection<Grant> grants) {
        this.grants = grants.stream().sorted(Grant.BURN_ORDER).toList();
        this.grants.forEach(grant -> left.put(grant.id(), grant.amount()));
    }

    /// What is left of the grants after these uses; a use that comes twice counts once.
    static Burnt burn(Collection<Grant> grants, Collection<MeterEvent> uses) {
        var burnDown = new BurnDown(grants);
        var seen = new HashSet<UUID>();
        uses.stream().sorted(BY_TIME).filter(use -> seen.add(use.id())).forEach(burnDown::spend);
        return burnDown.result();
    }

    private void spend(MeterEvent use) {
        int open = use.amount();
        for (Grant grant : grants) {
            if (grant.validAt(use.at())) {
                open -= take(grant, open);
            }
        }
        used += use.amount();
        if (open > 0) {
            overdraws.add(new Burnt.Overdraw(use.id(), open));
        }
    }

    private int take(Grant grant, int wanted) {
        int available = left.getOrDefault(grant.id(), 0);
        int taken = Math.min(available, wanted);
        left.put(grant.id(), available - taken);
        return taken;
    }

    private Burnt result() {
        var leftovers = new ArrayList<Burnt.Leftover>();
        for (Grant grant : grants) {
            leftovers.add(new Burnt.Leftover(grant, left.getOrDefault(grant.id(), 0)));
        }
        return new Burnt(leftovers, used, overdraws);
    }
}
