package io.cardea.gateway.store;

import org.jspecify.annotations.Nullable;

/// A consistent view of all tables.
public interface Reading {

    byte @Nullable [] get(Table table, byte[] key);

    /// Visits the entries whose key starts with the prefix, by ascending unsigned key, until the
    /// visitor has enough. The table must not be changed meanwhile.
    void scan(Table table, byte[] prefix, Visitor visitor);

    /// Visits the entries from this key on, likewise.
    void scanFrom(Table table, byte[] start, Visitor visitor);

    /// The number of entries.
    long count(Table table);

    /// Sees one entry of a scan.
    @FunctionalInterface
    interface Visitor {
        /// Returns whether the scan goes on.
        boolean visit(byte[] key, byte[] value);
    }
}
