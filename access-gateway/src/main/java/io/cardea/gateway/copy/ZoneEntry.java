package io.cardea.gateway.copy;

import io.cardea.access.DailyReset;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A zone as bytes.
final class ZoneEntry {

    private ZoneEntry() {}

    static void pack(Packing entry, HeldZone zone) {
        entry.text(zone.name());
        entry.number(zone.capacity() == null ? -1 : zone.capacity());
        entry.number(zone.entriesLast() == null ? -1L : zone.entriesLast().toSeconds());
        DailyReset daily = zone.daily();
        entry.flag(daily != null);
        if (daily != null) {
            entry.number(daily.time().toSecondOfDay()).text(daily.zone().getId());
        }
        entry.optionalId(zone.reset());
    }

    static HeldZone unpack(Unpacking entry) {
        String name = entry.text();
        int capacity = entry.number();
        long entriesLast = entry.longNumber();
        return new HeldZone(
                name,
                capacity < 0 ? null : capacity,
                entriesLast < 0 ? null : Duration.ofSeconds(entriesLast),
                daily(entry),
                entry.optionalId());
    }

    private static @Nullable DailyReset daily(Unpacking entry) {
        return entry.flag() ? new DailyReset(LocalTime.ofSecondOfDay(entry.number()), ZoneId.of(entry.text())) : null;
    }
}
