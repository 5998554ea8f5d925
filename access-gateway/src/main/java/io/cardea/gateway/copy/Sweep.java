package io.cardea.gateway.copy;

import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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
    /// @param after is told what each transaction has changed
    public static Sweep run(Store store, Table table, int reading, Consumer<Touched> after) {
        long held = store.read(view -> view.count(table));
        long unseen = store.read(view -> countUnseen(view, table, reading));
        if (unseen == 0 || 2 * unseen > held) {
            return new Sweep(unseen, false);
        }
        List<byte[]> keys = store.read(view -> unseen(view, table, reading));
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<byte[]> batch = keys.subList(from, Math.min(from + BATCH, keys.size()));
            after.accept(store.write(view -> remove(view, table, reading, batch)));
        }
        return new Sweep(unseen, true);
    }

    private static Touched remove(Writing store, Table table, int reading, List<byte[]> keys) {
        Touched touched = Touched.nothing();
        for (byte[] key : keys) {
            byte[] held = store.get(table, key);
            if (held != null && Held.reading(held) < reading) {
                store.delete(table, key);
                touch(touched, table, new Unpacking(key).id(), held);
            }
        }
        return touched;
    }

    private static void touch(Touched touched, Table table, UUID id, byte[] held) {
        switch (table) {
            case PASSES -> touched.replaced().add(new Touched.Replaced(id, PassEntry.credential(Bytes.of(held))));
            case GATES -> touched.gates().add(id);
            case COMPANIES -> touched.companies().add(id);
            default -> throw new IllegalArgumentException("not copied: " + table);
        }
    }

    private static long countUnseen(Reading store, Table table, int reading) {
        long[] unseen = {0};
        store.scan(table, new byte[0], (key, held) -> {
            unseen[0] += Held.reading(held) < reading ? 1 : 0;
            return true;
        });
        return unseen[0];
    }

    private static List<byte[]> unseen(Reading store, Table table, int reading) {
        List<byte[]> keys = new ArrayList<>();
        store.scan(table, new byte[0], (key, held) -> Held.reading(held) >= reading || keys.add(key));
        return keys;
    }
}
