package io.cardea.gateway.examination;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Some bytes of a page, where they are.
public record Bytes(ByteBuffer page, int start, int length) {

    /// A copy of them.
    public byte[] copied() {
        byte[] copy = new byte[length];
        page.get(start, copy);
        return copy;
    }

    /// Adds them to a checksum.
    public void addTo(CRC32C sum) {
        sum.update(page.limit(start + length).position(start));
        page.clear();
    }

    /// As unsigned bytes, from the first on.
    int compareTo(Bytes other) {
        int both = Math.min(length, other.length);
        for (int i = 0; i < both; i++) {
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
