package io.cardea.gateway.copy;

import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.store.Unpacking;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.BitSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pass that each credential stands for, in arrays on the heap: one read takes a fifth of a microsecond, where LMDB
/// takes four, and a million passes need no million objects.
///
/// A hash table with open addressing. One thread writes, any number reads without a lock: an entry is whole before its
/// place is published, and is never changed afterwards. A new version is a new entry; old ones are left behind, and
/// what counts of the slabs that have most of them moves on, so that they never take more than a tenth ([Slabs]).
final class PassIndex {

    private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int CELLS = 3;
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int MOST_CAPACITY = Integer.MAX_VALUE / CELLS - 1;
    private static final long NEVER_USED = 0;
    private static final long REMOVED = -1;

    // Of more passes the memory would have no room for what they say.
    private static final long LEAST_OF_A_PASS = 100;

    private final Share share;
    private final Slabs slabs;
    private volatile Slots slots;
    private long taken;
    private long removed;

    PassIndex(Share share) {
        this.share = share;
        this.slabs = new Slabs(share);
        this.slots = slotsOf(FIRST_CAPACITY);
    }

    /// @param cells three of each slot, in one line of the processor's cache: its entry's place, and its key
    private record Slots(int capacity, long[] cells) {

        Slots(int capacity) {
            this(capacity, new long[CELLS * capacity]);
        }

        static long bytes(long capacity) {
            return CELLS * Long.BYTES * capacity;
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
            publish(slot, place + 1);
        }

        void publish(int slot, long place) {
            PLACE.setRelease(cells, CELLS * slot, place);
        }
    }

    /// Makes room for so many at once, while there are none: a table that grows with them moves each twice.
    ///
    /// @param passes how many there will be; whoever is wrong about it does not get all of the memory
    void expect(long passes) {
        if (taken == 0) {
            long capacity = Math.clamp(passes, 0, share.most() / LEAST_OF_A_PASS) * 3 / 2;
            moveSlots(Math.clamp(capacity, FIRST_CAPACITY, MOST_CAPACITY));
        }
    }

    @Nullable
    HeldPass get(UUID company, CredentialKey credential) {
        Unpacking entry = entry(credential);
        return entry == null ? null : PassEntry.unpackIndexed(company, credential, entry);
    }

    /// The card of the pass that the credential stands for; null where it stands for none.
    @Nullable
    UUID card(CredentialKey credential) {
        Unpacking entry = entry(credential);
        return entry == null ? null : PassEntry.cardOfIndexed(entry);
    }

    private @Nullable Unpacking entry(CredentialKey credential) {
        while (true) {
            Slots now = slots;
            long place = now.place(now.find(credential));
            if (place <= NEVER_USED) {
                return null;
            }
            byte[] slab = slabs.slab(place - 1);
            if (slab != Slabs.DROPPED) {
                return new Unpacking(slab, Slabs.start(place - 1), Slabs.length(slab, place - 1));
            }
            // It has moved since, and its new place was published before its slab was dropped.
        }
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
                slabs.append(indexed));
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
        int length = PassEntry.indexedLength(packed.length());
        put(now, slot, high, low, slabs.append(length, (slab, at) -> PassEntry.index(card, packed, slab, at)));
        return true;
    }

    private void put(Slots now, int slot, long high, long low, long place) {
        long before = now.place(slot);
        if (before == NEVER_USED) {
            taken++;
        } else if (before == REMOVED) {
            removed--;
        } else {
            slabs.leave(before - 1);
        }
        now.put(slot, high, low, place);
    }

    void remove(CredentialKey credential) {
        Slots now = slots;
        int slot = now.find(credential);
        long place = now.place(slot);
        if (place > NEVER_USED) {
            now.publish(slot, REMOVED);
            removed++;
            slabs.leave(place - 1);
        }
    }

    private void makeRoom() {
        long capacity = slots.capacity;
        if (4 * taken >= 3 * capacity) {
            boolean isLarge = 2 * (taken - removed) < capacity;
            moveSlots(isLarge ? (int) capacity : (int) Math.min(capacity * 3 / 2, MOST_CAPACITY));
        }
        if (slabs.isCleaningDue()) {
            moveOn(slabs.mostLeft());
        }
    }

    /// Into a table of that size; entries stay where they are.
    private void moveSlots(int capacity) {
        Slots now = slots;
        Slots after = slotsOf(capacity);
        for (int slot = 0; slot < now.capacity; slot++) {
            long place = now.place(slot);
            if (place > NEVER_USED) {
                long high = now.high(slot);
                long low = now.low(slot);
                after.put(after.find(high, low), high, low, place - 1);
            }
        }
        taken -= removed;
        removed = 0;
        slots = after;
        share.giveBack(Slots.bytes(now.capacity));
    }

    private Slots slotsOf(int capacity) {
        share.take(Slots.bytes(capacity));
        return new Slots(capacity);
    }

    /// Moves what counts of these slabs, and drops them.
    private void moveOn(BitSet leaving) {
        Slots now = slots;
        for (int slot = 0; slot < now.capacity; slot++) {
            long place = now.place(slot);
            if (place > NEVER_USED && leaving.get(Slabs.number(place - 1))) {
                now.publish(slot, slabs.move(place - 1) + 1);
            }
        }
        slabs.drop(leaving);
    }
}
