package io.cardea.gateway.examination;

/// A key with what belongs to it (`MDB_node`).
///
/// @param start where on the page it begins
record Node(byte[] page, int start) {

    static final int HEAD = 8;

    private static final int ELSEWHERE = 0x01;
    private static final int TREE = 0x02;

    Bytes key() {
        return new Bytes(page, start + HEAD, keyLength());
    }

    /// The page below, where this is a branch.
    long child() {
        return low() | (long) flags() << 32;
    }

    /// How long the value is.
    long length() {
        return low();
    }

    /// Whether the value stands on overflow pages, and only their number here.
    boolean isElsewhere() {
        return flags() == ELSEWHERE;
    }

    boolean isTree() {
        return flags() == TREE && length() == Tree.LENGTH;
    }

    boolean isPlain() {
        return flags() == 0;
    }

    /// The value, or the number of its first page.
    Bytes here() {
        return new Bytes(page, start + HEAD + keyLength(), (int) lengthHere());
    }

    /// Where it ends, on a page of that kind.
    long end(int kind) {
        return start + HEAD + keyLength() + (kind == Page.LEAF ? lengthHere() : 0);
    }

    private long lengthHere() {
        return isElsewhere() ? Long.BYTES : length();
    }

    private long low() {
        return Integer.toUnsignedLong(Numbers.integer(page, start));
    }

    private int flags() {
        return Numbers.unsignedShort(page, start + 4);
    }

    private int keyLength() {
        return Numbers.unsignedShort(page, start + 6);
    }
}
