package io.cardea.gateway.store;

import io.cardea.gateway.examination.Bytes;

/// Sees all entries of a table while a store is looked at, before anybody has it open.
public interface Onlooker {

    /// The table that it wants to see.
    Table table();

    /// Is told how many entries the table says it has, before it sees the first. It may turn out to be wrong.
    void expects(long entries);

    /// Sees one more entry, in the order of the keys. What it has seen counts only if the whole store turns out to be
    /// as it was written: then the opened store has it.
    void sees(Bytes key, Bytes value);
}
