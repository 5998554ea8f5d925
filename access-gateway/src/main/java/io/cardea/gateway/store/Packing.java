package io.cardea.gateway.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes values one after another into an array; [Unpacking] reads them in the same order. Numbers are big-endian, so
/// that non-negative ones sort as keys.
public final class Packing {

    private ByteBuffer buffer;

    public Packing(int expectedLength) {
        buffer = ByteBuffer.allocate(expectedLength);
    }

    public Packing flag(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /// An enum's place in its declaration: constants may be added at the end, never moved.
    public Packing constant(Enum<?> value) {
        room(1).put((byte) value.ordinal());
        return this;
    }

    public Packing number(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    public Packing number(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    public Packing id(UUID value) {
        room(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public Packing optionalId(@Nullable UUID value) {
        flag(value != null);
        return value == null ? this : id(value);
    }

    public Packing instant(Instant value) {
        return number(value.getEpochSecond()).number(value.getNano());
    }

    public Packing optionalInstant(@Nullable Instant value) {
        flag(value != null);
        return value == null ? this : instant(value);
    }

    public Packing text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public Packing bytes(byte[] value) {
        number(value.length);
        room(value.length).put(value);
        return this;
    }

    public byte[] packed() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            int length = Math.max(2 * buffer.capacity(), buffer.position() + more);
            buffer = ByteBuffer.allocate(length).put(buffer.flip());
        }
        return buffer;
    }
}
