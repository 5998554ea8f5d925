package io.cardea.gateway.ledger;

import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The entries of the outbox, by sequence number. An entry is the name of its passage while the ledger has that as it
/// is to be told; before a passage changes or is forgotten, a copy takes the place of its name (decision 75).
final class Untold {

    private static final int LENGTH_OF_A_NAME = 16;

    private Untold() {}

    /// A passage is to be told as the ledger has it under this sequence number.
    static void add(Writing store, Passage passage) {
        store.put(Table.OUTBOX, Ledger.number(passage.sequence()), Ledger.id(passage.id()));
    }

    /// A passage is to be told as it is here, whatever the ledger has.
    static void addCopy(Writing store, Passage passage) {
        store.put(Table.OUTBOX, Ledger.number(passage.sequence()), PassageEntry.pack(passage));
    }

    /// What the ledger has under this id will be gone in a moment: if it is still to be told, a copy stays.
    static void keep(Writing store, byte[] decision) {
        byte[] packed = store.get(Table.DECISIONS, decision);
        if (packed != null) {
            byte[] sequence = Ledger.number(PassageEntry.unpack(packed).sequence());
            if (Arrays.equals(store.get(Table.OUTBOX, sequence), decision)) {
                store.put(Table.OUTBOX, sequence, packed);
            }
        }
    }

    /// Visits what is to be told, the oldest first.
    ///
    /// @param visitor returns whether to go on
    static void visit(Reading store, Predicate<Passage> visitor) {
        store.scan(Table.OUTBOX, new byte[0], (sequence, entry) -> {
            Passage passage = passage(store, sequence, entry);
            return passage == null || visitor.test(passage);
        });
    }

    /// Drops the entries whose passages a disk has lost, since nobody can tell them any more; returns how many.
    static int dropLost(Writing store) {
        List<byte[]> lost = new ArrayList<>();
        store.scan(Table.OUTBOX, new byte[0], (sequence, entry) -> {
            if (isName(entry) && store.get(Table.DECISIONS, entry) == null) {
                lost.add(sequence);
            }
            return true;
        });
        lost.forEach(sequence -> store.delete(Table.OUTBOX, sequence));
        return lost.size();
    }

    private static @Nullable Passage passage(Reading store, byte[] sequence, byte[] entry) {
        byte[] packed = isName(entry) ? store.get(Table.DECISIONS, entry) : entry;
        return packed == null ? null : PassageEntry.unpack(packed).numbered(new Unpacking(sequence).longNumber());
    }

    private static boolean isName(byte[] entry) {
        return entry.length == LENGTH_OF_A_NAME;
    }
}
