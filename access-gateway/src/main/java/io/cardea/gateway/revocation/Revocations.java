package io.cardea.gateway.revocation;

import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The revocations of which it is not known yet whom they came too late for, by card.
public final class Revocations {

    private Revocations() {}

    /// Notes what a pass that has just replaced another takes away.
    ///
    /// @param madeAt the business time at which the newer pass became what it is; null where nobody says
    public static void note(Writing store, HeldPass before, HeldPass after, @Nullable Instant madeAt) {
        Revocation revocation = Revocation.between(before.pass(), after.pass(), madeAt);
        if (revocation != null) {
            byte[] key = key(after.card());
            byte[] known = store.get(Table.REVOCATIONS, key);
            store.put(Table.REVOCATIONS, key, packed(known == null ? revocation : revocation.with(unpacked(known))));
        }
    }

    static Map<UUID, Revocation> waiting(Reading store) {
        Map<UUID, Revocation> waiting = new HashMap<>();
        store.scan(Table.REVOCATIONS, new byte[0], (card, revocation) -> {
            waiting.put(new Unpacking(card).id(), unpacked(revocation));
            return true;
        });
        return waiting;
    }

    /// It is known whom this one came too late for, unless another has come since.
    static void done(Writing store, UUID card, Revocation revocation) {
        byte[] known = store.get(Table.REVOCATIONS, key(card));
        if (known != null && unpacked(known).equals(revocation)) {
            store.delete(Table.REVOCATIONS, key(card));
        }
    }

    private static byte[] key(UUID card) {
        return new Packing(16).id(card).packed();
    }

    private static byte[] packed(Revocation revocation) {
        return new Packing(24)
                .instant(revocation.since())
                .instant(revocation.madeAt())
                .packed();
    }

    private static Revocation unpacked(byte[] packed) {
        Unpacking entry = new Unpacking(packed);
        return new Revocation(entry.instant(), entry.instant());
    }
}
