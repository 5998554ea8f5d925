package io.cardea.gateway.copy;

import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.store.Unpacking;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pass that each credential stands for, in arrays on the heap: one read takes a fifth of a microsecond, where LMDB
/// takes four, and a million passes need no million objects.
///
/// A hash table with open addressing. One thread writes, any number reads without a lock: an entry is whole before its
/// place is published, and is never changed afterwards. A new version is a new entry; when half of everything is old,
/// or the table is three quarters full, all that counts moves into new arrays.
final class PassIndex {

    private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int CELLS = 3;
    private static final int FIRST_CAPACITY = 1 << 10;

    // Of more passes the memory would have no room for what they say.
    private static final long MOST_EXPECTED = Runtime.getRuntime().maxMemory() / 150;
    private static final long NEVER_USED = 0;
    private static final long REMOVED = -1;

    private volatile Slots slots = new Slots(FIRST_CAPACITY, new Slabs());
    private long current;
    private long stale;

    /// @param cells three of each slot, in one line of the processor's cache: its entry's place, and its key
    private record Slots(int capacity, long[] cells, Slabs slabs) {

        Slots(int capacity, Slabs slabs) {
            this(capacity, new long[CELLS * capacity], slabs);
        }

        int first(long high) {
            // The key is a cryptographic hash: its bits are as good as any other hash of them.
            return (int) Math.unsignedMultiplyHigh(high, capacity);
        }

        int after(int slot) {
            return slot + 1 == capacity ? 0 : slot + 1;
        }

        long place(int slot) {
            return (long) PLACE.getAcquire(cells, CELLS * slot);
        }

        boolean holds(int slot, long high, long low) {
            return high(slot) == high && low(slot) == low;
        }

        long high(int slot) {
            return cells[CELLS * slot + 1];
        }

        long low(int slot) {
            return cells[CELLS * slot + 2];
        }

        /// The key's slot, or the free one where it would stand.
        int find(long high, long low) {
            int slot = first(high);
            while (place(slot) != NEVER_USED && !holds(slot, high, low)) {
                slot = after(slot);
            }
            return slot;
        }

        int find(CredentialKey key) {
            return find(key.value().getMostSignificantBits(), key.value().getLeastSignificantBits());
        }

        void put(int slot, long high, long low, long place) {
            cells[CELLS * slot + 1] = high;
            cells[CELLS * slot + 2] = low;
            PLACE.setRelease(cells, CELLS * slot, place + 1);
        }
    }

    /// Makes room for so many at once, while there are none: a table that grows with them moves each twice.
    ///
    /// @param passes how many there will be; whoever is wrong about it does not get all of the memory
    void expect(long passes) {
        if (current == 0) {
            long capacity = Math.clamp(passes, 0, MOST_EXPECTED) * 3 / 2;
            slots = new Slots((int) Math.clamp(capacity, FIRST_CAPACITY, Integer.MAX_VALUE / CELLS), slots.slabs);
        }
    }

    @Nullable
    HeldPass get(UUID company, CredentialKey credential) {
        Slots now = slots;
        long place = now.place(now.find(credential));
        return place > NEVER_USED ? unpacked(company, credential, now.slabs, place - 1) : null;
    }

    private static HeldPass unpacked(UUID company, CredentialKey credential, Slabs slabs, long place) {
        byte[] slab = slabs.slab(place);
        var entry = new Unpacking(slab, Slabs.start(place), Slabs.length(slab, place));
        return PassEntry.unpackIndexed(company, credential, entry);
    }

    /// The card of the pass that the credential stands for; null where it stands for none.
    @Nullable
    UUID card(CredentialKey credential) {
        Slots now = slots;
        long place = now.place(now.find(credential));
        return place > NEVER_USED ? PassEntry.cardOfIndexed(now.slabs.slab(place - 1), Slabs.start(place - 1)) : null;
    }

    /// @param indexed the pass, as [PassEntry] says for the index
    void put(CredentialKey credential, byte[] indexed) {
        makeRoom();
        Slots now = slots;
        UUID key = credential.value();
        put(
                now,
                now.find(credential),
                key.getMostSignificantBits(),
                key.getLeastSignificantBits(),
                now.slabs.append(indexed));
    }

    /// Adds the pass of an entry of the store, unless its credential stands for one already; returns whether it did.
    boolean add(Bytes card, Bytes packed) {
        makeRoom();
        Slots now = slots;
        long high = PassEntry.credentialHigh(packed);
        long low = PassEntry.credentialLow(packed);
        int slot = now.find(high, low);
        if (now.place(slot) > NEVER_USED) {
            return false;
        }
        long place = now.slabs.reserve(PassEntry.indexedLength(packed.length()));
        PassEntry.index(card, packed, now.slabs.slab(place), Slabs.start(place));
        put(now, slot, high, low, place);
        return true;
    }

    private void put(Slots now, int slot, long high, long low, long place) {
        if (now.place(slot) == NEVER_USED) {
            current++;
        } else {
            stale++;
        }
        now.put(slot, high, low, place);
    }

    void remove(CredentialKey credential) {
        Slots now = slots;
        int slot = now.find(credential);
        if (now.place(slot) > NEVER_USED) {
            PLACE.setRelease(now.cells, CELLS * slot, REMOVED);
            stale++;
        }
    }

    /// What it takes of the heap.
    long bytes() {
        Slots now = slots;
        return (long) CELLS * Long.BYTES * now.capacity + now.slabs.bytes();
    }

    private void makeRoom() {
        int capacity = slots.capacity;
        if (stale > FIRST_CAPACITY && stale > current) {
            moveEverything(capacity);
        } else if (4 * current >= 3L * capacity) {
            moveSlots(Math.toIntExact(Math.min(capacity * 3L / 2, Integer.MAX_VALUE / CELLS)));
        }
    }

    /// Into a larger table; entries stay where they are.
    private void moveSlots(int capacity) {
        Slots after = new Slots(capacity, slots.slabs);
        current = eachEntry((high, low, place) -> after.put(after.find(high, low), high, low, place));
        slots = after;
    }

    /// Leaves old entries behind.
    private void moveEverything(int capacity) {
        Slabs before = slots.slabs;
        Slots after = new Slots(capacity, new Slabs());
        current = eachEntry((high, low, place) ->
                after.put(after.find(high, low), high, low, after.slabs.append(before.entry(place))));
        stale = 0;
        slots = after;
    }

    private interface Visitor {
        void visit(long high, long low, long place);
    }

    private long eachEntry(Visitor visitor) {
        Slots now = slots;
        long entries = 0;
        for (int slot = 0; slot < now.capacity; slot++) {
            long place = now.place(slot);
            if (place > NEVER_USED) {
                visitor.visit(now.high(slot), now.low(slot), place - 1);
                entries++;
            }
        }
        return entries;
    }
}
