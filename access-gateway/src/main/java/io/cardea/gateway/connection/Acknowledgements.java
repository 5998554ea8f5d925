package io.cardea.gateway.connection;

import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldControl;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which command each controller has acknowledged last.
final class Acknowledgements {

    private Acknowledgements() {}

    static boolean has(Reading store, UUID gate, UUID command) {
        byte[] held = store.get(Table.ACKNOWLEDGED, key(gate));
        return held != null && new Unpacking(held).id().equals(command);
    }

    static void put(Writing store, UUID gate, UUID command) {
        store.put(Table.ACKNOWLEDGED, key(gate), new Packing(16).id(command).packed());
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
