package io.cardea.gateway.connection;

import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldControl;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.health.Acknowledged;
import io.cardea.gateway.health.Health;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which command each controller has acknowledged last.
final class Acknowledgements {

    private Acknowledgements() {}

    static boolean has(Reading store, UUID gate, UUID command) {
        byte[] held = store.get(Table.ACKNOWLEDGED, key(gate));
        return held != null && new Unpacking(held).id().equals(command);
    }

    static void put(Writing store, UUID gate, Acknowledged acknowledged) {
        byte[] entry = new Packing(32)
                .id(acknowledged.command())
                .instant(acknowledged.at())
                .packed();
        store.put(Table.ACKNOWLEDGED, key(gate), entry);
    }

    /// All of them, as they are told.
    static List<Health> all(Reading store) {
        List<Health> all = new ArrayList<>();
        store.scan(Table.ACKNOWLEDGED, new byte[0], (key, held) -> {
            Unpacking entry = new Unpacking(held);
            UUID command = entry.id();
            HeldGate gate = Gates.find(store, new Unpacking(key).id());
            // One from before it was kept when they came says nothing.
            if (gate != null && entry.hasMore()) {
                all.add(Health.carriedOut(gate.id(), gate.company(), new Acknowledged(command, entry.instant())));
            }
            return true;
        });
        return all;
    }

    /// How many gates have lasting words of staff that their controllers have not acknowledged.
    static long missing(Reading store) {
        long[] missing = {0};
        store.scan(Table.GATES, new byte[0], (key, held) -> {
            UUID gate = new Unpacking(key).id();
            HeldControl control = control(store, gate);
            if (control != null && control.until() == null && !has(store, gate, control.command())) {
                missing[0]++;
            }
            return true;
        });
        return missing[0];
    }

    private static @Nullable HeldControl control(Reading store, UUID gate) {
        var held = Gates.find(store, gate);
        return held == null ? null : held.control();
    }

    private static byte[] key(UUID gate) {
        return new Packing(16).id(gate).packed();
    }
}
