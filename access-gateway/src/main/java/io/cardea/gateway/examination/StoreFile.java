package io.cardea.gateway.examination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;

/// The file of an environment of LMDB that nobody has open. Only for the thread that opened it.
public final class StoreFile implements AutoCloseable {

    private final Arena arena;
    private final MemorySegment file;

    private StoreFile(Arena arena, MemorySegment file) {
        this.arena = arena;
        this.file = file;
    }

    public static StoreFile open(Path path) {
        Arena arena = Arena.ofConfined();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new StoreFile(arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (IOException e) {
            arena.close();
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /// Whether there is a table of that name.
    ///
    /// @throws Spoilt when that cannot be told
    public boolean has(String table) {
        Meta meta = Meta.of(file);
        return tables(new Pages(file, meta), meta, false).containsKey(table);
    }

    /// Goes through everything that the last transaction left.
    ///
    /// @param visitors who is shown the entries
    /// @throws Spoilt when anything is not as LMDB wrote it; a visitor may throw it too
    public void examine(Visitors visitors) {
        Meta meta = Meta.of(file);
        Pages pages = new Pages(file, meta);
        tables(pages, meta, false)
                .forEach((name, tree) -> walk(pages, name, tree, false, visitors.of(name, tree.entries())));
        new Walk(pages, meta.free(), false, (node, numbers) -> free(pages, meta, numbers)).through();
    }

    /// Shows what can be read of a table in spite of what is spoilt. The visitor throws [Spoilt] over entries that are
    /// not to be believed, and gets the next one.
    public void salvage(String table, Entries entries) {
        try {
            Meta meta = Meta.of(file);
            Pages pages = new Pages(file, meta);
            Tree tree = tables(pages, meta, true).get(table);
            if (tree != null) {
                walk(pages, table, tree, true, entries);
            }
        } catch (Spoilt e) {
            // Without a beginning nothing is found.
            return;
        }
    }

    private static void walk(Pages pages, String name, Tree tree, boolean forgiving, Entries entries) {
        new Walk(pages, tree, forgiving, (node, value) -> {
                    if (!node.isPlain() && !node.isElsewhere()) {
                        throw new Spoilt("an entry of " + name + " is of no known kind");
                    }
                    entries.found(node.key(), value);
                })
                .through();
    }

    private static SortedMap<String, Tree> tables(Pages pages, Meta meta, boolean forgiving) {
        SortedMap<String, Tree> tables = new TreeMap<>();
        new Walk(pages, meta.main(), forgiving, (node, value) -> {
                    if (!node.isTree()) {
                        throw new Spoilt("there is something among the tables that is none");
                    }
                    tables.put(text(node.key()), Tree.of(value.page(), value.start()));
                })
                .through();
        return tables;
    }

    private static void free(Pages pages, Meta meta, Bytes numbers) {
        long count = numbers.length() < Long.BYTES ? -1 : numbers.number(0);
        if (count < 0 || count > numbers.length() / Long.BYTES - 1) {
            throw new Spoilt("a list of free pages is no list");
        }
        for (int i = 1; i <= count; i++) {
            pages.free(numbers.number(i), meta.lastPage());
        }
    }

    private static String text(Bytes bytes) {
        return new String(bytes.copied(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }
}
