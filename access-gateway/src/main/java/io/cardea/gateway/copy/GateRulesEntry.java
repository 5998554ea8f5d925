package io.cardea.gateway.copy;

import io.cardea.access.GateRules;
import io.cardea.access.OpeningHours;
import io.cardea.access.Passback;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A gate's zone and rules as bytes.
final class GateRulesEntry {

    private static final DayOfWeek[] DAY = DayOfWeek.values();
    private static final Passback.Kind[] KIND = Passback.Kind.values();

    private GateRulesEntry() {}

    static void pack(Packing entry, @Nullable String zone, GateRules rules) {
        entry.flag(zone != null);
        if (zone != null) {
            entry.text(zone);
        }
        pack(entry, rules.opening());
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
    }

    static HeldGate unpack(Unpacking entry, HeldGate gate) {
        String zone = entry.flag() ? entry.text() : null;
        OpeningHours opening = entry.flag() ? opening(entry) : null;
        Passback passback =
                entry.flag() ? new Passback(entry.constant(KIND), Duration.ofSeconds(entry.longNumber())) : null;
        Integer capacity = entry.flag() ? entry.number() : null;
        return new HeldGate(
                gate.id(),
                gate.company(),
                gate.site(),
                gate.direction(),
                gate.sensor(),
                gate.keyHash(),
                gate.status(),
                zone,
                new GateRules(opening, passback, capacity, entry.flag()),
                gate.version());
    }

    private static void pack(Packing entry, @Nullable OpeningHours opening) {
        entry.flag(opening != null);
        if (opening == null) {
            return;
        }
        entry.text(opening.zone().getId()).number(opening.weekly().size());
        for (OpeningHours.Hours hours : opening.weekly()) {
            entry.constant(hours.day())
                    .number(hours.from().toSecondOfDay())
                    .number(hours.to().toSecondOfDay());
        }
        entry.number(opening.closedOn().size());
        opening.closedOn().forEach(date -> entry.number(date.toEpochDay()));
    }

    private static OpeningHours opening(Unpacking entry) {
        ZoneId zone = ZoneId.of(entry.text());
        List<OpeningHours.Hours> weekly = new ArrayList<>();
        for (int left = entry.number(); left > 0; left--) {
            weekly.add(new OpeningHours.Hours(
                    entry.constant(DAY),
                    LocalTime.ofSecondOfDay(entry.number()),
                    LocalTime.ofSecondOfDay(entry.number())));
        }
        Set<LocalDate> closedOn = new HashSet<>();
        for (int left = entry.number(); left > 0; left--) {
            closedOn.add(LocalDate.ofEpochDay(entry.longNumber()));
        }
        return new OpeningHours(zone, weekly, closedOn);
    }
}
