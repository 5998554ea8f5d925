package io.cardea.gateway.copy;

import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Writing;
import java.util.ArrayList;
import java.util.List;

/// Removes what a whole new reading of a recreated topic did not bring again.
///
/// A topic that was emptied and not yet refilled looks the same as one whose entries are all gone. So nothing is swept
/// while fewer came again than did not: better some entries too many, each with its absolute end, than every card
/// refused because a broker lost its disk.
///
/// @param unseen entries that the reading did not bring
/// @param swept whether they were removed
public record Sweep(long unseen, boolean swept) {

    private static final int BATCH = 500;

    /// Sweeps a table of the copy.
    ///
    /// @param reading the reading that has come to its end
    public static Sweep run(Store store, Table table, int reading) {
        long unseen = store.read(
                view -> (long) unseen(view, table, reading, Integer.MAX_VALUE).size());
        long held = store.read(view -> view.count(table));
        if (unseen == 0 || 2 * unseen > held) {
            return new Sweep(unseen, false);
        }
        while (store.write(view -> removeSome(view, table, reading)) > 0) {}
        return new Sweep(unseen, true);
    }

    private static int removeSome(Writing store, Table table, int reading) {
        List<byte[]> keys = unseen(store, table, reading, BATCH);
        for (byte[] key : keys) {
            byte[] held = store.get(table, key);
            if (table == Table.PASSES && held != null) {
                Passes.remove(store, key, held);
            } else {
                store.delete(table, key);
            }
        }
        return keys.size();
    }

    private static List<byte[]> unseen(Reading store, Table table, int reading, int limit) {
        List<byte[]> keys = new ArrayList<>();
        store.scan(table, new byte[0], (key, held) -> {
            if (Held.reading(held) < reading) {
                keys.add(key);
            }
            return keys.size() < limit;
        });
        return keys;
    }
}
