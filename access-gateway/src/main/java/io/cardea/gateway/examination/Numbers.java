package io.cardea.gateway.examination;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers in an array of bytes, anywhere in it.
final class Numbers {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BIG_LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Numbers() {}

    /// Two bytes in the order of the machine, as LMDB writes them.
    static int unsignedShort(byte[] bytes, int at) {
        return Short.toUnsignedInt((short) SHORT.get(bytes, at));
    }

    /// Four bytes in the order of the machine.
    static int integer(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    /// Eight bytes in the order of the machine.
    static long longInteger(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /// Four bytes, the highest first.
    static int bigEndian(byte[] bytes, int at) {
        return (int) BIG_INT.get(bytes, at);
    }

    /// Eight bytes, the highest first.
    static long longBigEndian(byte[] bytes, int at) {
        return (long) BIG_LONG.get(bytes, at);
    }
}
