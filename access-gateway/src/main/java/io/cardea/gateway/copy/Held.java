package io.cardea.gateway.copy;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.Arrays;
import java.util.UUID;

/// The head of every entry of the copy: in which reading of the topic it was last seen, and its version. The rule that
/// a lower version never replaces a higher is kept here, for all of them.
final class Held {

    static final int HEAD = Integer.BYTES + Long.BYTES;

    private Held() {}

    static byte[] key(UUID id) {
        return new Packing(16).id(id).packed();
    }

    static Packing head(int reading, long version) {
        return new Packing(320).number(reading).number(version);
    }

    static Unpacking body(byte[] entry) {
        return new Unpacking(Arrays.copyOfRange(entry, HEAD, entry.length));
    }

    static int reading(byte[] entry) {
        return new Unpacking(entry).number();
    }

    static long version(byte[] entry) {
        Unpacking head = new Unpacking(entry);
        head.number();
        return head.longNumber();
    }

    /// Puts the packed entry where there is none, or one that is not as new; returns whether it did.
    static boolean put(Writing store, Table table, byte[] key, byte[] packed) {
        byte[] held = store.putIfAbsent(table, key, packed);
        return held == null || replace(store, table, key, held, packed);
    }

    /// Puts the packed entry in place of the held one, unless that is as new; returns whether it did.
    static boolean replace(Writing store, Table table, byte[] key, byte[] held, byte[] packed) {
        if (version(held) < version(packed)) {
            store.put(table, key, packed);
            return true;
        }
        if (reading(held) < reading(packed)) {
            store.put(table, key, marked(held, reading(packed)));
        }
        return false;
    }

    /// The same entry, seen in this reading.
    static byte[] marked(byte[] held, int reading) {
        byte[] marked = held.clone();
        byte[] mark = new Packing(Integer.BYTES).number(reading).packed();
        System.arraycopy(mark, 0, marked, 0, mark.length);
        return marked;
    }
}
