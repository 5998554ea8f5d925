package io.cardea.gateway.zone;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One passage of a member, as it looks from one scope.
///
/// @param decision its id; the ids of decisions are in the order of the real time
/// @param entry whether it led in, and not out
/// @param persons who went through
/// @param at the business time
/// @param into the scope that lies deeper, where somebody left this one for it; null where they went out
record Seen(
        UUID decision,
        boolean entry,
        int persons,
        Instant at,
        @Nullable UUID into) {

    /// The real time, to the millisecond: ids are UUIDs of version 7.
    Instant decidedAt() {
        return Instant.ofEpochMilli(decision.getMostSignificantBits() >>> 16);
    }

    static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    void pack(Packing entryOfTrack) {
        entryOfTrack.id(decision).flag(entry).number(persons).instant(at).optionalId(into);
    }

    static Seen unpack(Unpacking entryOfTrack) {
        return new Seen(
                entryOfTrack.id(),
                entryOfTrack.flag(),
                entryOfTrack.number(),
                entryOfTrack.instant(),
                entryOfTrack.optionalId());
    }
}
