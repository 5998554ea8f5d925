package io.cardea.gateway.examination;

import java.lang.foreign.MemorySegment;
import java.util.BitSet;

/// All pages of the file, and which of them were reached: none may be reached twice.
final class Pages {

    private final MemorySegment file;
    private final int size;
    private final long last;
    private final BitSet reached;

    Pages(MemorySegment file, Meta meta) {
        this.file = file;
        this.size = meta.pageSize();
        this.last = Math.min(meta.lastPage(), file.byteSize() / size - 1);
        this.reached = new BitSet(Math.toIntExact(last + 1));
    }

    /// Room for one page.
    byte[] room() {
        return new byte[size];
    }

    /// Reads the page with this number, which stands where it should.
    Page reach(long number, byte[] room) {
        reserve(number);
        Page page = Page.read(file, number * size, room);
        if (page.number() != number) {
            throw new Spoilt("page " + number + " says that it is page " + page.number());
        }
        return page;
    }

    /// The pages of a value that has some of its own, beginning with this one. There may be more of them than it
    /// needs: a shorter value takes over the place of a longer one.
    Page overflow(long number, long length) {
        Page first = reach(number, room());
        long pages = first.pages();
        long bytes = Page.HEAD + length;
        boolean isLong = bytes > Math.min(pages * size, Integer.MAX_VALUE);
        if (first.kind() != Page.OVERFLOW || isLong || number + pages - 1 > last) {
            throw new Spoilt("page " + number + " is no value of " + length + " bytes");
        }
        for (long more = number + 1; more < number + pages; more++) {
            reserve(more);
        }
        return Page.read(file, number * size, new byte[(int) bytes]);
    }

    /// Takes the page as one that may be written to again.
    void free(long number, long lastPage) {
        if (number < 2 || number > lastPage) {
            throw new Spoilt("page " + number + " is free, and there is no such page");
        }
        mark(number);
    }

    private void reserve(long number) {
        if (number < 2 || number > last) {
            throw new Spoilt("page " + number + " is not in the file");
        }
        mark(number);
    }

    private void mark(long number) {
        int index = Math.toIntExact(number);
        if (reached.get(index)) {
            throw new Spoilt("page " + number + " is in two places");
        }
        reached.set(index);
    }
}
