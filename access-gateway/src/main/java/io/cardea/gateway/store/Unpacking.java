package io.cardea.gateway.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what [Packing] wrote, in the same order.
public final class Unpacking {

    private final ByteBuffer buffer;

    public Unpacking(byte[] packed) {
        buffer = ByteBuffer.wrap(packed);
    }

    /// Reads what begins there and has this length.
    public Unpacking(byte[] packed, int start, int length) {
        buffer = ByteBuffer.wrap(packed, start, length);
    }

    /// Whether anything is left to read.
    public boolean hasMore() {
        return buffer.hasRemaining();
    }

    public boolean flag() {
        return buffer.get() != 0;
    }

    public <E extends Enum<E>> E constant(E[] constants) {
        return constants[buffer.get()];
    }

    public int number() {
        return buffer.getInt();
    }

    public long longNumber() {
        return buffer.getLong();
    }

    public UUID id() {
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    public @Nullable UUID optionalId() {
        return flag() ? id() : null;
    }

    public Instant instant() {
        return Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
    }

    public @Nullable Instant optionalInstant() {
        return flag() ? instant() : null;
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        byte[] value = new byte[buffer.getInt()];
        buffer.get(value);
        return value;
    }
}
