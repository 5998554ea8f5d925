package io.cardea.gateway.examination;

import java.util.Arrays;
import java.util.zip.CRC32C;

/// Some bytes of a page, where they are: they are others once the next page is read.
public record Bytes(byte[] page, int start, int length) {

    /// All of an array.
    public static Bytes of(byte[] array) {
        return new Bytes(array, 0, array.length);
    }

    /// A copy of them.
    public byte[] copied() {
        return Arrays.copyOfRange(page, start, start + length);
    }

    /// Copies some of them, from this one on.
    public void copyTo(byte[] array, int at, int from, int bytes) {
        System.arraycopy(page, start + from, array, at, bytes);
    }

    /// The first of them.
    public Bytes first(int bytes) {
        return new Bytes(page, start, bytes);
    }

    /// The four from this one on as a number whose first byte is the highest.
    public int bigEndian(int from) {
        return Numbers.bigEndian(page, start + from);
    }

    /// The eight from this one on as a number whose first byte is the highest.
    public long longBigEndian(int from) {
        return Numbers.longBigEndian(page, start + from);
    }

    /// Adds them to a checksum, and then others: at once where these stand directly behind them, as values do.
    public void addTo(CRC32C sum, Bytes others) {
        if (others.page == page && others.start == start + length) {
            sum.update(page, start, length + others.length);
        } else {
            sum.update(page, start, length);
            sum.update(others.page, others.start, others.length);
        }
    }

    /// As unsigned bytes, from the first on.
    int compareTo(Bytes other) {
        return Arrays.compareUnsigned(page, start, start + length, other.page, other.start, other.start + other.length);
    }

    /// One of the numbers of eight bytes that they are.
    long number(int index) {
        return Numbers.longInteger(page, start + index * Long.BYTES);
    }
}
