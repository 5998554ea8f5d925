package io.cardea.gateway.copy;

/// What became of a record that was offered to the copy.
public enum Keeping {
    /// It is newer than what was held, and is held now.
    KEPT,
    /// It is no newer than what is held, and changed nothing.
    KNOWN
}
