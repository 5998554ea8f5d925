package io.cardea.subscription.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All freezes of a subscription, in the order of their dates; no two overlap.
public record Freezes(List<Freeze> list) {

    public Freezes {
        list = list.stream().sorted(Comparator.comparing(Freeze::start)).toList();
    }

    public static Freezes none() {
        return new Freezes(List.of());
    }

    /// These freezes and the wanted one, united with every one that it overlaps.
    public Freezes with(Freeze wanted) {
        var apart = new ArrayList<Freeze>();
        var united = wanted;
        for (var freeze : list) {
            if (freeze.overlaps(wanted)) {
                united = united == wanted ? freeze.unitedWith(wanted) : united.unitedWith(freeze);
            } else {
                apart.add(freeze);
            }
        }
        apart.add(united);
        return new Freezes(apart);
    }

    /// These freezes with one of them replaced by a changed one of the same id.
    public Freezes replacing(Freeze changed) {
        return new Freezes(list.stream()
                .map(freeze -> freeze.id().equals(changed.id()) ? changed : freeze)
                .toList());
    }
}
