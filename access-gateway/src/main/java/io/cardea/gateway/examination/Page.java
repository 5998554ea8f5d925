package io.cardea.gateway.examination;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// One page (`MDB_page`) and the nodes on it (`MDB_node`), in memory: what is read of it byte by byte is read of an
/// array, which a JVM that has just started does several times faster than of a mapped file.
///
/// @param bytes from the beginning of the page to its end
record Page(byte[] bytes) {

    static final int HEAD = 16;
    static final int BRANCH = 0x01;
    static final int LEAF = 0x02;
    static final int OVERFLOW = 0x04;
    static final int META = 0x08;

    /// Reads as many bytes as there is room for.
    static Page read(MemorySegment file, long start, byte[] room) {
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, start, room, 0, room.length);
        return new Page(room);
    }

    long number() {
        return Numbers.longInteger(bytes, 0);
    }

    int kind() {
        return unsigned(10);
    }

    /// Of how many pages an overflow page is the first.
    long pages() {
        return Integer.toUnsignedLong(Numbers.integer(bytes, 12));
    }

    /// How many nodes are on it.
    int nodes() {
        int lower = unsigned(12);
        int upper = unsigned(14);
        if (lower < HEAD || lower > upper || upper > bytes.length || lower % 2 != 0) {
            throw new Spoilt("page " + number() + " has no order");
        }
        return (lower - HEAD) / 2;
    }

    Node node(int index) {
        int start = unsigned(HEAD + 2 * index);
        if (start < unsigned(14) || start + Node.HEAD > bytes.length) {
            throw outside(index);
        }
        Node node = new Node(bytes, start);
        if (node.end(kind()) > bytes.length) {
            throw outside(index);
        }
        return node;
    }

    private Spoilt outside(int index) {
        return new Spoilt("node " + index + " of page " + number() + " is outside of it");
    }

    private int unsigned(int at) {
        return Numbers.unsignedShort(bytes, at);
    }
}
