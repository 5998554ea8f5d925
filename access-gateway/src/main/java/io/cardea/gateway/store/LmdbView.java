package io.cardea.gateway.store;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.Cursor;
import org.lmdbjava.Dbi;
import org.lmdbjava.GetOp;
import org.lmdbjava.PutFlags;
import org.lmdbjava.Txn;

/// One transaction of LMDB.
record LmdbView(Map<Table, Dbi<byte[]>> tables, Txn<byte[]> txn) implements Writing {

    @Override
    public byte @Nullable [] get(Table table, byte[] key) {
        byte[] sealed = of(table).get(txn, key);
        return sealed == null ? null : Seal.opened(sealed);
    }

    // By hand and not by KeyRange: its iterator compares array keys as signed bytes and runs past the end of a range.
    @Override
    public void scan(Table table, byte[] prefix, Visitor visitor) {
        try (Cursor<byte[]> cursor = of(table).openCursor(txn)) {
            boolean found = prefix.length == 0 ? cursor.first() : cursor.get(prefix, GetOp.MDB_SET_RANGE);
            while (found
                    && startsWith(cursor.key(), prefix)
                    && visitor.visit(cursor.key(), Seal.opened(cursor.val()))) {
                found = cursor.next();
            }
        }
    }

    @Override
    public void scanFrom(Table table, byte[] start, Visitor visitor) {
        try (Cursor<byte[]> cursor = of(table).openCursor(txn)) {
            boolean found = start.length == 0 ? cursor.first() : cursor.get(start, GetOp.MDB_SET_RANGE);
            while (found && visitor.visit(cursor.key(), cursor.val())) {
                found = cursor.next();
            }
        }
    }

    @Override
    public long count(Table table) {
        return of(table).stat(txn).entries;
    }

    @Override
    public void put(Table table, byte[] key, byte[] value) {
        of(table).put(txn, key, table.seal().sealed(key, value));
    }

    @Override
    public byte @Nullable [] putIfAbsent(Table table, byte[] key, byte[] value) {
        boolean wasAbsent = of(table).put(txn, key, table.seal().sealed(key, value), PutFlags.MDB_NOOVERWRITE);
        return wasAbsent ? null : Seal.opened(txn.val());
    }

    @Override
    public void delete(Table table, byte[] key) {
        of(table).delete(txn, key);
    }

    private Dbi<byte[]> of(Table table) {
        Dbi<byte[]> dbi = tables.get(table);
        if (dbi == null) {
            throw new IllegalStateException("no table " + table);
        }
        return dbi;
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.mismatch(key, 0, prefix.length, prefix, 0, prefix.length) < 0;
    }
}
