package io.cardea.gateway.examination;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// One page (`MDB_page`) and the nodes on it (`MDB_node`).
///
/// @param bytes from the beginning of the page to its end
record Page(ByteBuffer bytes) {

    static final int HEAD = 16;
    static final int BRANCH = 0x01;
    static final int LEAF = 0x02;
    static final int OVERFLOW = 0x04;
    static final int META = 0x08;

    static Page at(MemorySegment file, long start, long length) {
        return new Page(file.asSlice(start, length).asByteBuffer().order(ByteOrder.nativeOrder()));
    }

    long number() {
        return bytes.getLong(0);
    }

    int kind() {
        return unsigned(10);
    }

    /// Of how many pages an overflow page is the first.
    long pages() {
        return Integer.toUnsignedLong(bytes.getInt(12));
    }

    /// How many nodes are on it.
    int nodes() {
        int lower = unsigned(12);
        int upper = unsigned(14);
        if (lower < HEAD || lower > upper || upper > bytes.capacity() || lower % 2 != 0) {
            throw new Spoilt("page " + number() + " has no order");
        }
        return (lower - HEAD) / 2;
    }

    Node node(int index) {
        int start = unsigned(HEAD + 2 * index);
        if (start < unsigned(14) || start + Node.HEAD > bytes.capacity()) {
            throw outside(index);
        }
        Node node = new Node(bytes, start);
        if (node.end(kind()) > bytes.capacity()) {
            throw outside(index);
        }
        return node;
    }

    private Spoilt outside(int index) {
        return new Spoilt("node " + index + " of page " + number() + " is outside of it");
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
