package io.cardea.gateway.store;

import org.jspecify.annotations.Nullable;

/// A view that sees its own changes; they become everybody's at once, or nobody's.
public interface Writing extends Reading {

    void put(Table table, byte[] key, byte[] value);

    /// Puts the value where the key has none, in one search; returns the one that it has.
    byte @Nullable [] putIfAbsent(Table table, byte[] key, byte[] value);

    void delete(Table table, byte[] key);
}
