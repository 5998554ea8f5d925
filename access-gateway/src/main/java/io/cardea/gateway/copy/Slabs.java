package io.cardea.gateway.copy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Entries of bytes one behind the other in a few large arrays: no object, no header and no pointer per entry. Nothing
/// is ever overwritten, and no place is ever given to another entry: whoever knows one may read it at any time without
/// a lock, until its slab is dropped.
///
/// Entries that nobody needs any more are left behind. Once they are a tenth of everything, the others should leave
/// the slabs that have most of them, as in a file system that is a log (Rosenblum and Ousterhout, 1992).
final class Slabs {

    private static final int SLAB = 1 << 23;
    private static final int IN_SLAB = 23;
    private static final int LENGTH = 3;

    private static final int TENTH = 10;
    private static final long LEAST_LEFT = SLAB / 2;
    private static final int MOST_AT_ONCE = 8;

    /// Where there was a slab that was dropped.
    static final byte[] DROPPED = {};

    /// The most bytes of an entry: more than Kafka lets through of a pass, unless it is told to.
    static final int LONGEST = SLAB - LENGTH;

    private final Share share;

    // By number.
    private volatile byte[][] slabs = new byte[0][];
    private int used = SLAB;

    // How many bytes of each nobody needs.
    private int[] left = new int[0];
    private long leftInAll;
    private int dropped;
    private int lookedAt;

    Slabs(Share share) {
        this.share = share;
    }

    /// Writes an entry there in the array.
    @FunctionalInterface
    interface Writer {
        void write(byte[] slab, int at);
    }

    /// Appends an entry; only one thread at a time may.
    ///
    /// @return its place; never negative
    /// @throws MemoryFull when there is no room for one more slab; nothing has changed then
    long append(byte[] entry) {
        return append(entry.length, (slab, at) -> System.arraycopy(entry, 0, slab, at, entry.length));
    }

    /// Appends an entry of so many bytes.
    long append(int bytes, Writer writer) {
        if (bytes > LONGEST) {
            throw new IllegalArgumentException("an entry of " + bytes + " bytes");
        }
        if (used + LENGTH + bytes > SLAB) {
            begin();
        }
        byte[] slab = slabs[slabs.length - 1];
        slab[used] = (byte) (bytes >>> 16);
        slab[used + 1] = (byte) (bytes >>> 8);
        slab[used + 2] = (byte) bytes;
        writer.write(slab, used + LENGTH);
        long place = ((long) (slabs.length - 1) << IN_SLAB) + used;
        used += LENGTH + bytes;
        return place;
    }

    private void begin() {
        share.take(SLAB);
        byte[][] more = Arrays.copyOf(slabs, slabs.length + 1);
        more[slabs.length] = new byte[SLAB];
        left = Arrays.copyOf(left, more.length);
        slabs = more;
        used = 0;
    }

    /// Nobody needs the entry any more.
    void leave(long place) {
        byte[] slab = slabs[number(place)];
        int bytes = LENGTH + length(slab, place);
        left[number(place)] += bytes;
        leftInAll += bytes;
    }

    /// Appends the entry once more, and leaves it where it was; returns its new place.
    long move(long place) {
        byte[] slab = slabs[number(place)];
        int start = start(place);
        int length = length(slab, place);
        long moved = append(length, (other, at) -> System.arraycopy(slab, start, other, at, length));
        leave(place);
        return moved;
    }

    /// Whether it is time to look for slabs to leave, which is once for each that is begun.
    boolean isCleaningDue() {
        if (lookedAt == slabs.length) {
            return false;
        }
        lookedAt = slabs.length;
        return leftInAll > mayBeLeft();
    }

    private long mayBeLeft() {
        return Math.max(LEAST_LEFT, (long) (slabs.length - dropped) * SLAB / TENTH);
    }

    /// The numbers of those with most that nobody needs, until what is left of it may be.
    BitSet mostLeft() {
        List<Integer> byLeft = IntStream.range(0, slabs.length - 1)
                .filter(number -> left[number] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> left[number])
                        .reversed())
                .limit(MOST_AT_ONCE)
                .toList();
        BitSet most = new BitSet();
        long remaining = leftInAll;
        for (int number : byLeft) {
            if (remaining > mayBeLeft()) {
                most.set(number);
                remaining -= left[number];
            }
        }
        return most;
    }

    /// Drops slabs of which nobody needs anything any more.
    void drop(BitSet numbers) {
        byte[][] fewer = slabs.clone();
        numbers.stream().forEach(number -> {
            fewer[number] = DROPPED;
            leftInAll -= left[number];
            left[number] = 0;
            dropped++;
        });
        slabs = fewer;
        share.giveBack((long) numbers.cardinality() * SLAB);
    }

    /// The slab of the entry, or [#DROPPED].
    byte[] slab(long place) {
        return slabs[number(place)];
    }

    /// Which of the slabs the entry is in.
    static int number(long place) {
        return (int) (place >>> IN_SLAB);
    }

    /// Where in its slab the entry begins.
    static int start(long place) {
        return (int) (place & (SLAB - 1)) + LENGTH;
    }

    /// How long it is.
    static int length(byte[] slab, long place) {
        int at = (int) (place & (SLAB - 1));
        return (slab[at] & 0xff) << 16 | (slab[at + 1] & 0xff) << 8 | (slab[at + 2] & 0xff);
    }
}
