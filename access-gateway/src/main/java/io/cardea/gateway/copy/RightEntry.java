package io.cardea.gateway.copy;

import io.cardea.access.OpeningHours;
import io.cardea.access.Right;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.util.Set;
import java.util.UUID;

/// A right of a pass as bytes.
final class RightEntry {

    private RightEntry() {}

    static void pack(Packing entry, Right right) {
        entry.id(right.benefit());
        PassEntry.each(entry, right.sites(), Packing::id);
        HoursEntry.pack(entry, right.hours());
        entry.flag(right.counted());
    }

    static Right unpack(Unpacking entry) {
        UUID benefit = entry.id();
        Set<UUID> sites = Set.copyOf(PassEntry.each(entry, Unpacking::id));
        OpeningHours hours = HoursEntry.unpack(entry);
        return new Right(benefit, sites, hours, entry.flag());
    }
}
