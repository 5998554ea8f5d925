package io.cardea.gateway.ledger;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Writing;
import java.util.ArrayList;
import java.util.List;

/// The records that could not be applied, until they are in the dead-letter topic. They are kept by where they stood,
/// so that one that is read again is not set aside twice.
public final class RejectedRecords {

    private RejectedRecords() {}

    public static void add(Writing store, Rejected record) {
        store.put(Table.REJECTED, key(record), record.packed());
    }

    public static List<Rejected> waiting(Reading store, int limit) {
        List<Rejected> waiting = new ArrayList<>();
        store.scan(Table.REJECTED, new byte[0], (key, packed) -> {
            waiting.add(Rejected.unpacked(packed));
            return waiting.size() < limit;
        });
        return waiting;
    }

    public static void published(Writing store, Rejected record) {
        store.delete(Table.REJECTED, key(record));
    }

    private static byte[] key(Rejected record) {
        return new Packing(64)
                .text(record.topic())
                .number(record.partition())
                .number(record.offset())
                .packed();
    }
}
