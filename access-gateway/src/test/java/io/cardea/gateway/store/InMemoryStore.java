package io.cardea.gateway.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The store without a disk, for tests of what stands in it. It keeps the same contract.
public final class InMemoryStore implements Store {

    private Map<Table, TreeMap<byte[], byte[]>> committed = new EnumMap<>(Table.class);

    public InMemoryStore() {
        for (Table table : Table.values()) {
            committed.put(table, new TreeMap<>(Arrays::compareUnsigned));
        }
    }

    @Override
    public synchronized <T extends @Nullable Object> T read(Function<Reading, T> work) {
        return work.apply(new View(committed));
    }

    @Override
    public synchronized <T extends @Nullable Object> T write(Function<Writing, T> work) {
        Map<Table, TreeMap<byte[], byte[]>> changed = new EnumMap<>(Table.class);
        committed.forEach((table, entries) -> changed.put(table, new TreeMap<>(entries)));
        T result = work.apply(new View(changed));
        committed = changed;
        return result;
    }

    private record View(Map<Table, TreeMap<byte[], byte[]>> tables) implements Writing {

        @Override
        public byte @Nullable [] get(Table table, byte[] key) {
            byte[] value = of(table).get(key);
            return value == null ? null : value.clone();
        }

        @Override
        public void scan(Table table, byte[] prefix, Visitor visitor) {
            for (Map.Entry<byte[], byte[]> entry : of(table).tailMap(prefix).entrySet()) {
                byte[] key = entry.getKey();
                boolean inside =
                        key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
                if (!inside || !visitor.visit(key, entry.getValue())) {
                    return;
                }
            }
        }

        @Override
        public void scanFrom(Table table, byte[] start, Visitor visitor) {
            for (Map.Entry<byte[], byte[]> entry : of(table).tailMap(start).entrySet()) {
                if (!visitor.visit(entry.getKey(), entry.getValue())) {
                    return;
                }
            }
        }

        @Override
        public long count(Table table) {
            return of(table).size();
        }

        @Override
        public void put(Table table, byte[] key, byte[] value) {
            of(table).put(key.clone(), value.clone());
        }

        @Override
        public byte @Nullable [] putIfAbsent(Table table, byte[] key, byte[] value) {
            byte[] held = get(table, key);
            if (held == null) {
                put(table, key, value);
            }
            return held;
        }

        @Override
        public void delete(Table table, byte[] key) {
            of(table).remove(key);
        }

        private TreeMap<byte[], byte[]> of(Table table) {
            TreeMap<byte[], byte[]> entries = tables.get(table);
            if (entries == null) {
                throw new IllegalStateException("no table " + table);
            }
            return entries;
        }
    }
}
