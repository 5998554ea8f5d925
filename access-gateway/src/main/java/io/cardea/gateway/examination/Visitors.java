package io.cardea.gateway.examination;

/// Says who is shown the entries of a table.
@FunctionalInterface
public interface Visitors {

    /// @param entries how many the table says it has, which may turn out to be wrong
    Entries of(String table, long entries);
}
