package io.cardea.gateway.zone;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is kept of one member.
///
/// @param decision that was seen last; the ids of decisions are in the order of the real time
/// @param enteredAt of the last entry
/// @param heldUntil of the real clock, while nobody has said how it ended; null once it is settled
record PresenceEntry(
        UUID decision,
        Instant enteredAt,
        boolean inside,
        @Nullable Instant heldUntil) {

    static PresenceEntry entered(UUID decision, Instant at) {
        return new PresenceEntry(decision, at, true, null);
    }

    PresenceEntry left(UUID later) {
        return new PresenceEntry(later, enteredAt, false, null);
    }

    static PresenceEntry held(UUID decision, Instant at, Instant until) {
        return new PresenceEntry(decision, at, true, until);
    }

    boolean isBefore(PresenceEntry other) {
        int high = Long.compareUnsigned(decision.getMostSignificantBits(), other.decision.getMostSignificantBits());
        return high < 0
                || (high == 0
                        && Long.compareUnsigned(
                                        decision.getLeastSignificantBits(), other.decision.getLeastSignificantBits())
                                < 0);
    }

    boolean counts(Instant now) {
        return heldUntil == null || heldUntil.isAfter(now);
    }

    byte[] packed() {
        return new Packing(40)
                .id(decision)
                .instant(enteredAt)
                .flag(inside)
                .optionalInstant(heldUntil)
                .packed();
    }

    static PresenceEntry unpacked(byte[] packed) {
        Unpacking entry = new Unpacking(packed);
        return new PresenceEntry(entry.id(), entry.instant(), entry.flag(), entry.optionalInstant());
    }
}
