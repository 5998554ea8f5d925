package io.cardea.gateway.offline;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which numbers each gate has told, and what they stand for.
final class Sequences {

    private static final int MOST_GAPS = 100;

    private Sequences() {}

    static @Nullable UUID decision(Reading store, UUID gate, long sequence) {
        byte[] held = store.get(Table.OFFLINE, key(gate, sequence));
        return held == null ? null : new Unpacking(held).id();
    }

    static void remember(Writing store, UUID gate, long sequence, UUID decision) {
        store.put(
                Table.OFFLINE, key(gate, sequence), new Packing(16).id(decision).packed());
    }

    /// The first gaps between the numbers that are there.
    static List<OfflineReply.Range> missing(Reading store, UUID gate) {
        List<OfflineReply.Range> gaps = new ArrayList<>();
        long[] next = {0};
        store.scan(Table.OFFLINE, new Packing(16).id(gate).packed(), (key, decision) -> {
            Unpacking entry = new Unpacking(key);
            entry.id();
            long sequence = entry.longNumber();
            if (next[0] != 0 && sequence > next[0]) {
                gaps.add(new OfflineReply.Range(next[0], sequence - 1));
            }
            next[0] = sequence + 1;
            return gaps.size() < MOST_GAPS;
        });
        return gaps;
    }

    private static byte[] key(UUID gate, long sequence) {
        return new Packing(24).id(gate).number(sequence).packed();
    }
}
