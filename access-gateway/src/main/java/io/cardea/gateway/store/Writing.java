package io.cardea.gateway.store;

/// A view that sees its own changes; they become everybody's at once, or nobody's.
public interface Writing extends Reading {

    void put(Table table, byte[] key, byte[] value);

    void delete(Table table, byte[] key);
}
