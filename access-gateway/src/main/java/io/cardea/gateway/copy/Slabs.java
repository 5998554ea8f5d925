package io.cardea.gateway.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Entries of bytes one behind the other in a few large arrays: no object, no header and no pointer per entry. Nothing
/// is ever overwritten, so whoever knows an entry's place may read it at any time without a lock.
final class Slabs {

    private static final int SLAB = 1 << 23;
    private static final int IN_SLAB = 23;
    private static final int LENGTH = 3;

    /// The most bytes of an entry: more than Kafka lets through of a pass, unless it is told to.
    static final int LONGEST = SLAB - LENGTH;

    private final List<byte[]> written = new ArrayList<>();
    private volatile byte[][] slabs = new byte[0][];
    private int used = SLAB;

    /// Appends an entry; only one thread at a time may.
    ///
    /// @return its place; never negative
    long append(byte[] entry) {
        long place = reserve(entry.length);
        System.arraycopy(entry, 0, slab(place), start(place), entry.length);
        return place;
    }

    /// Makes room for an entry of so many bytes, which whoever asks writes there before anybody learns of the place.
    long reserve(int bytes) {
        if (bytes > LONGEST) {
            throw new IllegalArgumentException("an entry of " + bytes + " bytes");
        }
        int length = LENGTH + bytes;
        if (used + length > SLAB) {
            written.add(new byte[SLAB]);
            slabs = written.toArray(byte[][]::new);
            used = 0;
        }
        byte[] slab = written.getLast();
        slab[used] = (byte) (bytes >>> 16);
        slab[used + 1] = (byte) (bytes >>> 8);
        slab[used + 2] = (byte) bytes;
        long place = ((long) (written.size() - 1) << IN_SLAB) + used;
        used += length;
        return place;
    }

    /// The array that holds the entry.
    byte[] slab(long place) {
        return slabs[(int) (place >>> IN_SLAB)];
    }

    /// Where in its array the entry begins.
    static int start(long place) {
        return (int) (place & (SLAB - 1)) + LENGTH;
    }

    /// How long it is.
    static int length(byte[] slab, long place) {
        int at = (int) (place & (SLAB - 1));
        return (slab[at] & 0xff) << 16 | (slab[at + 1] & 0xff) << 8 | (slab[at + 2] & 0xff);
    }

    /// A copy of the entry.
    byte[] entry(long place) {
        byte[] slab = slab(place);
        int start = start(place);
        return Arrays.copyOfRange(slab, start, start + length(slab, place));
    }

    /// What all arrays take.
    long bytes() {
        return (long) slabs.length * SLAB;
    }
}
