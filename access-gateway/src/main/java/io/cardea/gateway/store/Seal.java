package io.cardea.gateway.store;

import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.examination.Entries;
import io.cardea.gateway.examination.Spoilt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// A checksum behind every value: over its table, its key and itself. What a disk has changed, or put into another
/// place, is known by it.
record Seal(String table, int ofTable) {

    private static final int LENGTH = Integer.BYTES;

    static Seal of(String table) {
        CRC32C sum = new CRC32C();
        sum.update(table.getBytes(StandardCharsets.UTF_8));
        return new Seal(table, (int) sum.getValue());
    }

    byte[] sealed(byte[] key, byte[] value) {
        CRC32C sum = new CRC32C();
        sum.update(key);
        sum.update(value);
        byte[] sealed = Arrays.copyOf(value, value.length + LENGTH);
        ByteBuffer.wrap(sealed).putInt(value.length, (int) sum.getValue() ^ ofTable);
        return sealed;
    }

    static byte[] opened(byte[] sealed) {
        return Arrays.copyOf(sealed, sealed.length - LENGTH);
    }

    /// Shows values without their seals, and only those whose seals hold.
    Entries check(Entries entries) {
        return (key, written) -> {
            int length = written.length() - LENGTH;
            if (length < 0 || !holds(key, written.first(length), written.bigEndian(length))) {
                throw new Spoilt("an entry of " + table + " is not what was written");
            }
            entries.found(key, written.first(length));
        };
    }

    private boolean holds(Bytes key, Bytes value, int seal) {
        CRC32C sum = new CRC32C();
        key.addTo(sum, value);
        return ((int) sum.getValue() ^ ofTable) == seal;
    }
}
