package io.cardea.gateway.examination;

/// A tree of pages, as its record tells of it (`MDB_db`).
///
/// @param integers whether its keys are numbers of the machine, and not bytes in order
/// @param root the number of its first page, or [#NONE]
record Tree(boolean integers, int depth, long branches, long leaves, long overflow, long entries, long root) {

    static final int LENGTH = 48;
    static final long NONE = -1;

    private static final int INTEGER_KEYS = 0x08;

    static Tree of(byte[] page, int start) {
        return new Tree(
                (Numbers.unsignedShort(page, start + 4) & INTEGER_KEYS) != 0,
                Numbers.unsignedShort(page, start + 6),
                Numbers.longInteger(page, start + 8),
                Numbers.longInteger(page, start + 16),
                Numbers.longInteger(page, start + 24),
                Numbers.longInteger(page, start + 32),
                Numbers.longInteger(page, start + 40));
    }

    /// The same tree with what was found of it.
    Tree found(long branchesFound, long leavesFound, long overflowFound, long entriesFound) {
        return new Tree(integers, depth, branchesFound, leavesFound, overflowFound, entriesFound, root);
    }
}
