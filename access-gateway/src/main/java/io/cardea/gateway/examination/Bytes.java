package io.cardea.gateway.examination;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// Some bytes of a page, where they are.
public record Bytes(ByteBuffer page, int start, int length) {

    /// All of an array.
    public static Bytes of(byte[] array) {
        return new Bytes(ByteBuffer.wrap(array), 0, array.length);
    }

    /// A copy of them.
    public byte[] copied() {
        byte[] copy = new byte[length];
        page.get(start, copy);
        return copy;
    }

    /// Copies some of them, from this one on.
    public void copyTo(byte[] array, int at, int from, int bytes) {
        page.get(start + from, array, at, bytes);
    }

    /// The eight from this one on as a number whose first byte is the highest.
    public long bigEndian(int from) {
        long number = page.getLong(start + from);
        return page.order() == ByteOrder.BIG_ENDIAN ? number : Long.reverseBytes(number);
    }

    /// Adds them to a checksum.
    public void addTo(CRC32C sum) {
        sum.update(page.limit(start + length).position(start));
        page.clear();
    }

    /// As unsigned bytes, from the first on.
    int compareTo(Bytes other) {
        int both = Math.min(length, other.length);
        int i = 0;
        for (; i + Long.BYTES <= both && bigEndian(i) == other.bigEndian(i); i += Long.BYTES) {
            // Eight at once are the same.
        }
        for (; i < both; i++) {
            byte mine = page.get(start + i);
            byte others = other.page.get(other.start + i);
            if (mine != others) {
                return Byte.compareUnsigned(mine, others);
            }
        }
        return Integer.compare(length, other.length);
    }

    long number(int index) {
        return page.getLong(start + index * Long.BYTES);
    }
}
