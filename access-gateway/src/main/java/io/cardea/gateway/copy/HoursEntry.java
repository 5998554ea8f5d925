package io.cardea.gateway.copy;

import io.cardea.access.OpeningHours;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Weekly hours as bytes, or that there are none.
final class HoursEntry {

    private static final DayOfWeek[] DAY = DayOfWeek.values();

    private HoursEntry() {}

    static void pack(Packing entry, @Nullable OpeningHours opening) {
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

    static @Nullable OpeningHours unpack(Unpacking entry) {
        if (!entry.flag()) {
            return null;
        }
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
