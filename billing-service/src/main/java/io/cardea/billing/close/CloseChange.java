package io.cardea.billing.close;

/// What can happen to a close; only audited, never published.
sealed interface CloseChange {

    record Opened() implements CloseChange {}

    record Compared() implements CloseChange {}

    /// @param difference its key
    record Explained(String difference) implements CloseChange {}

    record Finished() implements CloseChange {}
}
