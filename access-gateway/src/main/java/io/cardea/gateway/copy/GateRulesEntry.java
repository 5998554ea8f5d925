package io.cardea.gateway.copy;

import io.cardea.access.GateRules;
import io.cardea.access.OpeningHours;
import io.cardea.access.Passback;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A gate's zone and rules as bytes.
final class GateRulesEntry {

    private static final Passback.Kind[] KIND = Passback.Kind.values();

    private GateRulesEntry() {}

    static void pack(Packing entry, @Nullable String zone, GateRules rules, @Nullable String outerZone) {
        entry.flag(zone != null);
        if (zone != null) {
            entry.text(zone);
        }
        HoursEntry.pack(entry, rules.opening());
        Passback passback = rules.passback();
        entry.flag(passback != null);
        if (passback != null) {
            entry.constant(passback.kind()).number(passback.within().toSeconds());
        }
        Integer capacity = rules.capacity();
        entry.flag(capacity != null);
        if (capacity != null) {
            entry.number(capacity.intValue());
        }
        entry.flag(rules.rotatingOnly());
        entry.flag(passback != null && passback.soft());
        entry.text(outerZone == null ? "" : outerZone);
    }

    static HeldGate unpack(Unpacking entry, HeldGate gate) {
        String zone = entry.flag() ? entry.text() : null;
        OpeningHours opening = HoursEntry.unpack(entry);
        Passback passback =
                entry.flag() ? new Passback(entry.constant(KIND), Duration.ofSeconds(entry.longNumber())) : null;
        Integer capacity = entry.flag() ? entry.number() : null;
        boolean rotatingOnly = entry.flag();
        // An entry from before passback could be soft, and zones lay on both sides, ends here.
        boolean soft = entry.hasMore() && entry.flag();
        String outerZone = entry.hasMore() ? entry.text() : "";
        return gate.between(
                new HeldGate.Sides(zone, outerZone.isEmpty() ? null : outerZone),
                new GateRules(opening, soft ? softened(passback) : passback, capacity, rotatingOnly));
    }

    private static @Nullable Passback softened(@Nullable Passback passback) {
        return passback == null ? null : new Passback(passback.kind(), passback.within(), true);
    }
}
