package io.cardea.gateway.store;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Comparator;
import jnr.ffi.Pointer;
import org.lmdbjava.BufferProxy;

/// Hands arrays to LMDB, and takes them from it, by their bytes' address. Each thread keeps some memory for what it
/// hands over: LMDB is done with it when a call returns. The library's own way asks the system for memory at each
/// key and each value, and has the collector give it back.
final class ArraysByAddress extends BufferProxy<byte[]> {

    static final BufferProxy<byte[]> PROXY = new ArraysByAddress();

    private static final MemorySegment EVERYWHERE = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    private static final ThreadLocal<Desk> DESKS = ThreadLocal.withInitial(Desk::new);

    private ArraysByAddress() {}

    /// Where a thread lays what it hands over.
    private static final class Desk {

        /// A call hands over a key and a value; no key is as long as a quarter of this.
        private static final int ROOM = 8192;

        /// The one in use, and the one before it, where the key of the same call may lie still.
        private final MemorySegment[] memories = new MemorySegment[2];

        private int current;
        private long used;

        Desk() {
            memories[0] = Arena.ofAuto().allocate(ROOM);
            memories[1] = memories[0];
        }

        long lay(byte[] bytes) {
            if (4L * bytes.length > memories[current].byteSize()) {
                current = 1 - current;
                memories[current] = Arena.ofAuto().allocate(4L * bytes.length);
                used = 0;
            } else if (used + bytes.length > memories[current].byteSize()) {
                used = 0;
            }
            MemorySegment memory = memories[current];
            MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, used, bytes.length);
            long address = memory.address() + used;
            used += bytes.length;
            return address;
        }
    }

    @Override
    protected byte[] allocate() {
        return new byte[0];
    }

    @Override
    protected void deallocate(byte[] array) {
        // The collector's.
    }

    @Override
    protected byte[] getBytes(byte[] array) {
        return array.clone();
    }

    @Override
    protected Comparator<byte[]> getSignedComparator() {
        return Arrays::compare;
    }

    @Override
    protected Comparator<byte[]> getUnsignedComparator() {
        return Arrays::compareUnsigned;
    }

    @Override
    protected Pointer in(byte[] array, Pointer value) {
        value.putLong(STRUCT_FIELD_OFFSET_SIZE, array.length);
        value.putAddress(STRUCT_FIELD_OFFSET_DATA, DESKS.get().lay(array));
        return value;
    }

    @Override
    protected Pointer in(byte[] array, int size, Pointer value) {
        throw new UnsupportedOperationException("room that is filled later");
    }

    @Override
    protected byte[] out(byte[] array, Pointer value) {
        byte[] found = new byte[Math.toIntExact(value.getLong(STRUCT_FIELD_OFFSET_SIZE))];
        long address = value.getAddress(STRUCT_FIELD_OFFSET_DATA);
        MemorySegment.copy(EVERYWHERE, ValueLayout.JAVA_BYTE, address, found, 0, found.length);
        return found;
    }
}
