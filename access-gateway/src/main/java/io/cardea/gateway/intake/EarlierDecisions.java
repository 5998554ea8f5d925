package io.cardea.gateway.intake;

/// What was decided before, and may not be in the ledger yet.
@FunctionalInterface
public interface EarlierDecisions {

    /// Moves everything that was taken down before this call into the ledger.
    void move();
}
