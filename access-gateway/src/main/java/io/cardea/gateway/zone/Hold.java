package io.cardea.gateway.zone;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.time.Instant;
import java.util.UUID;

/// An admission at a gate with a sensor, of which nobody has said yet how it ended.
///
/// @param at the business time
/// @param until of the real clock, when it counts no more
record Hold(UUID decision, int persons, Instant at, Instant until) {

    boolean counts(Instant now) {
        return until.isAfter(now);
    }

    byte[] packed() {
        return new Packing(48)
                .id(decision)
                .number(persons)
                .instant(at)
                .instant(until)
                .packed();
    }

    static Hold unpacked(byte[] packed) {
        Unpacking entry = new Unpacking(packed);
        return new Hold(entry.id(), entry.number(), entry.instant(), entry.instant());
    }
}
