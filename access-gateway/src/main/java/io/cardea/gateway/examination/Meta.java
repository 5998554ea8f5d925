package io.cardea.gateway.examination;

import java.lang.foreign.MemorySegment;

/// What one of the first two pages says of all others (`MDB_meta`). Each transaction writes the one that its
/// predecessor did not.
///
/// @param free the pages that may be written to again
/// @param main the tables
record Meta(int pageSize, Tree free, Tree main, long lastPage, long transaction) {

    private static final int MAGIC = 0xBEEFC0DE;
    private static final int FORMAT = 1;
    private static final int LENGTH = 136;
    private static final int LEAST_PAGE = 512;
    private static final int LARGEST_PAGE = 1 << 16;

    // Some terabytes; what says more is spoilt, or nothing that a gateway has.
    private static final int MOST_PAGES = Integer.MAX_VALUE - 1;

    /// The one that counts.
    static Meta of(MemorySegment file) {
        if (file.byteSize() < 2 * LEAST_PAGE) {
            throw new Spoilt("the file ends before its second page");
        }
        Meta first = at(file, 0, 0);
        Meta second = at(file, 1, first.pageSize);
        long apart = first.transaction - second.transaction;
        if (first.pageSize != second.pageSize || Math.abs(apart) > 1) {
            throw new Spoilt("its first two pages do not belong together");
        }
        return apart < 0 ? second : first;
    }

    private static Meta at(MemorySegment file, int number, int start) {
        if ((long) start + Page.HEAD + LENGTH > file.byteSize()) {
            throw new Spoilt("the file ends in page " + number);
        }
        Page head = Page.read(file, start, new byte[Page.HEAD + LENGTH]);
        byte[] page = head.bytes();
        int pageSize = Numbers.integer(page, Page.HEAD + 24);
        if (head.number() != number
                || head.kind() != Page.META
                || Numbers.integer(page, Page.HEAD) != MAGIC
                || Numbers.integer(page, Page.HEAD + 4) != FORMAT
                || pageSize < LEAST_PAGE
                || pageSize > LARGEST_PAGE
                || Integer.bitCount(pageSize) != 1) {
            throw new Spoilt("page " + number + " is no beginning of a store");
        }
        long lastPage = Numbers.longInteger(page, Page.HEAD + 120);
        if (lastPage < 1 || lastPage > MOST_PAGES) {
            throw new Spoilt("page " + number + " says that the last page is " + lastPage);
        }
        return new Meta(
                pageSize,
                Tree.of(page, Page.HEAD + 24),
                Tree.of(page, Page.HEAD + 24 + Tree.LENGTH),
                lastPage,
                Numbers.longInteger(page, Page.HEAD + 128));
    }
}
